"""The page as a browser has it: the policy holds, nothing overflows, everybody can use it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from tests.report.appraised import appraised_example
from tests.report.browser import asked, opened, with_axe

from tumen.report import FORMATS

PHONE, DESK = 360, 1440
DARK = "--blink-settings=preferredColorScheme=0"


@cache
def page() -> str:
    return FORMATS["html"](appraised_example())


def test_the_script_runs_under_the_policy_and_nothing_is_refused(tmp_path: Path) -> None:
    document, console = opened(page(), tmp_path)
    assert console == []
    assert "15 of 15 claims shown" in document


def test_the_policy_refuses_what_is_not_of_the_page(tmp_path: Path) -> None:
    inserted = page().replace("<main", "<script>document.title = 'taken'</script><main")
    document, console = opened(inserted, tmp_path)
    assert console
    assert "<title>taken</title>" not in document


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_nothing_overflows_to_the_side(width: int, tmp_path: Path) -> None:
    found = asked(
        page(),
        """
        document.querySelectorAll('details').forEach(part => { part.open = true; });
        const width = document.documentElement.clientWidth;
        const scrolls = e =>
          e && (getComputedStyle(e).overflowX === 'auto' || scrolls(e.parentElement));
        const wide = [...document.body.querySelectorAll('*')].filter(e =>
          !e.closest('svg') && e.getBoundingClientRect().right > width + 1 && !scrolls(e));
        return {width: innerWidth, over: document.documentElement.scrollWidth - width,
                wide: wide.slice(0, 5).map(e => e.outerHTML.slice(0, 120))};
        """,
        tmp_path,
        width=width,
    )
    assert found == {"width": width, "over": 0, "wide": []}


@pytest.mark.parametrize(
    ("width", "flags"), [(PHONE, ()), (DESK, (DARK,))], ids=["phone, light", "desk, dark"]
)
def test_axe_finds_no_violation(width: int, flags: tuple[str, ...], tmp_path: Path) -> None:
    found = asked(
        with_axe(page()),
        """
        document.querySelectorAll('details').forEach(part => { part.open = true; });
        const result = await axe.run({resultTypes: ['violations']});
        const violations = result.violations.map(v =>
          [v.id, v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + n.failureSummary)]);
        return {dark: matchMedia('(prefers-color-scheme: dark)').matches, violations};
        """,
        tmp_path,
        *flags,
        width=width,
    )
    assert found == {"dark": bool(flags), "violations": []}


def test_sorting_keeps_focus_and_says_what_it_did(tmp_path: Path) -> None:
    found = asked(
        page(),
        """
        const button = [...document.querySelectorAll('.claims thead button')]
          .find(b => b.textContent === 'No.');
        button.focus();
        button.click();
        const first = document.querySelector('.claims tbody tr').id;
        button.click();
        return {first, last: document.querySelector('.claims tbody tr').id,
                focus: document.activeElement === button,
                sort: button.parentElement.getAttribute('aria-sort'),
                status: document.querySelector('[role=status]').textContent};
        """,
        tmp_path,
    )
    assert found == {
        "first": "row-1",
        "last": "row-15",
        "focus": True,
        "sort": "descending",
        "status": "15 of 15 claims shown, sorted by no., downwards",
    }


def test_filters_work_together_and_a_footnote_to_a_hidden_row_shows_it(tmp_path: Path) -> None:
    found = asked(
        page(),
        """
        const set = (name, value) => {
          const control = document.querySelector(`[data-filter=${name}]`);
          control.value = value;
          control.dispatchEvent(new Event('input', {bubbles: true}));
        };
        const seen = () => [...document.querySelectorAll('.claims tbody tr')]
          .filter(row => !row.hidden).map(row => row.id).sort();
        set('country', 'Russia');
        set('kind', 'Arrival');
        const both = seen();
        set('kind', '');
        set('text', 'VISAS WERE');
        const text = seen();
        location.hash = '#row-1';
        await new Promise(resolve => setTimeout(resolve, 50));
        return {both, text, shown: !document.getElementById('row-1').hidden};
        """,
        tmp_path,
    )
    assert found == {"both": ["row-14"], "text": ["row-15"], "shown": True}
