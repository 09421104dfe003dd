"""Hold FollowTheMoney entities against the library itself.

Usage: ``check_entities.py FILE``, run by a Python that has ``followthemoney`` (`make entities`
sets one up beside the project, because the library must be compiled against ICU).

Every entity must be of a known schema and hold what that schema requires; every value must be one
of its property's type, unchanged by cleaning; whatever is referred to must be in the file.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from followthemoney.proxy import EntityProxy


def faults(entities: list[dict[str, object]]) -> Iterator[str]:
    """What is wrong with the entities, one sentence each."""
    known = {str(entity["id"]) for entity in entities}
    for entity in entities:
        proxy = EntityProxy.from_dict(entity, cleaned=False)
        proxy.schema.validate(entity)
        for prop, value in proxy.itervalues():
            if prop.type.clean(value, proxy=proxy) != value:
                yield f"{proxy.id}: {prop.name} {value!r} is no {prop.type.name}"
            if prop.type.name == "entity" and value not in known:
                yield f"{proxy.id}: {prop.name} refers to {value}, which is not there"
        yield from _lost(entity, proxy)


def _lost(entity: dict[str, object], proxy: EntityProxy) -> Iterator[str]:
    """The values that the library did not take."""
    properties = entity["properties"]
    assert isinstance(properties, dict)
    for name, values in properties.items():
        if name not in proxy.schema.properties:
            yield f"{proxy.id}: {proxy.schema.name} has no {name}"
        elif len(proxy.get(name)) < len(set(values)):
            yield f"{proxy.id}: of {name} {values} only {proxy.get(name)} was taken"


def main() -> None:
    """Print what is wrong and fail, or say how many entities are right."""
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    entities = [json.loads(line) for line in lines]
    wrong = list(faults(entities))
    print("\n".join(wrong[:40]) or f"{len(entities)} entities are valid")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
