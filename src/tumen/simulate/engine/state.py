"""A world under way: teams, what is booked, who queues, what is counted.

States of a worker are the classes of paper (`work` to `official`, 0 to 5), `OVERSTAYED`, and
`WAITING` + class for those whose papers run out while they wait in the queue at the border.

Tables are few and wide, because handing an array to a kernel costs more than most kernels do. In
all of them 0 is "none", so that they need not be filled: teams and raids are referred to by their
number plus one. Lists are chains through the tables: the first entry stands in a column of the
table that has the list (of a queue, the last in the next column), and an entry is the number of the
cell, in rows laid end to end, that holds the entry after it. Queues are first come, first served.
What is booked for a day happens last booked, first served, so that those who renew on the same day
of every month are not always in the same order.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from tumen.simulate.engine.plan import Array, Plan, Rules

Table = npt.NDArray[np.int32]

CLASSES, OVERSTAYED, WAITING, STATES = 6, 6, 7, 13
# What can be booked for a team: the renewal of each class, and these.
END, LEAVE, COME, SLOTS = 6, 7, 8, 9
NEW, REPLACEMENT, RETURN = 0, 1, 2

# Rows of the tally: stocks at the month's end, the others within the month.
STOCK, ARRIVED, LEFT, RENEWED, RETURNED, ISSUED = 0, 7, 13, 20, 26, 32
LAPSED, WAVED, FINED, REMOVED, RECALLED, REPLACED, ROWS = 38, 39, 40, 41, 42, 43, 44

# Columns of the teams: who employs them, when their contract ends (0 before they come), how and on
# what they came and how many are to come, the team that the employer had before, members by state,
# what is booked and the chain of each, since when they queue and the chain of that.
EMPLOYER, ENDS, ORIGIN, PAPERS, COMING, SIBLING, MEMBERS = 0, 1, 2, 3, 4, 5, 6
BOOKED = MEMBERS + STATES
AFTER = BOOKED + SLOTS
QUEUED = AFTER + SLOTS
BEHIND = QUEUED + CLASSES
COLUMNS = BEHIND + CLASSES

# Columns of the calendar, border points, raids, employers, places, months; and of `sizes`.
MONTH, DIARY, VISITS, DAY_COLUMNS = 0, 1, 2, 3
CAPACITY, ROOM, LINE, PORT_COLUMNS = 0, 1, 2, 4
RAIDED, AFTER_RAID, RAID_COLUMNS = 0, 1, 2
PLACE, WANTED, LAST, OVERSTAYING, EMPLOYER_COLUMNS = 0, 1, 2, 3, 4
PERSONS, FIRST_EMPLOYER, EMPLOYERS, PORT = 0, 1, 2, 3
RAID_RATE, REACH, ISSUING = 0, 1, 2
TOLERANCE, ARRIVALS = 0, 1
TRIP, LASTS, CONTRACT, PRESENT, BECOMES, COVERAGE, GOES_HOME = 0, 1, 2, 3, 4, 5, 6
TEAMS, RAIDS, NO_ROOM = 0, 1, 2


class State(NamedTuple):
    """A world under way; the plan's tables are read and the others written.

    Attributes:
        by_class: [class or `OVERSTAYED`, column]; `by_month` [month, column]; `by_place`
            [place, month, column].
        starts: the first day of each month, and the day after the last.
        tally: [place, month, row]; the stocks of a month are those of today until it ends.
        sizes: how many teams and raids there are, and whether there was no room for more.
    """

    rules: Rules
    by_class: Array
    by_month: Array
    by_place: Array
    places: Table
    starts: Table
    calendar: Table
    ports: Table
    employers: Table
    teams: Table
    raids: Table
    tally: Table
    sizes: Table


def nobody(plan: Plan, teams: int, raids: int) -> State:
    """The state before anyone is there, with room for so many teams and raids."""
    days = int(plan.starts[-1])
    calendar, ports = _table(days, DAY_COLUMNS), _table(len(plan.capacity), PORT_COLUMNS)
    calendar[:, MONTH] = np.repeat(np.arange(len(plan.starts) - 1), np.diff(plan.starts))
    ports[:, CAPACITY] = plan.capacity
    employers = _table(int(plan.places[:, EMPLOYERS].sum()), EMPLOYER_COLUMNS)
    employers[:, PLACE] = np.repeat(np.arange(len(plan.places)), plan.places[:, EMPLOYERS])
    return State(
        rules=plan.rules,
        by_class=plan.by_class,
        by_month=plan.by_month,
        by_place=plan.by_place,
        places=plan.places,
        starts=plan.starts,
        calendar=calendar,
        ports=ports,
        employers=employers,
        teams=_table(teams, COLUMNS),
        raids=_table(raids, RAID_COLUMNS),
        tally=np.zeros((len(plan.places), len(plan.starts) - 1, ROWS), dtype=np.int32),
        sizes=np.zeros(3, dtype=np.int32),
    )


def _table(rows: int, columns: int) -> Table:
    return np.zeros((rows, columns), dtype=np.int32)
