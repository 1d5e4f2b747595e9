"""Public instances written as JSON: read, and what is damaged told as faults of the set."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from routing.errors import Fault
from scenarios.benchmarks.instance import InvalidInstance

Day = TypeVar("Day")


def parsed(
    text: str,
    name: str,
    *,
    build: Callable[[Any], Day],
    damaged: Callable[[str, str], Fault],
    faults_of: Callable[[Day], Iterable[Fault]],
) -> Day:
    """What ``build`` makes of the document.

    ``damaged`` words a fault from where it is and what was seen there; ``faults_of`` finds the values that
    contradict each other.

    Raises
    ------
    InvalidInstance: when it is not JSON, a field is missing, or values contradict each other.
    """
    try:
        day = build(json.loads(text))
    except json.JSONDecodeError as error:
        raise InvalidInstance(name, [damaged(f"line {error.lineno}", error.msg)]) from error
    except (KeyError, IndexError) as error:
        raise InvalidInstance(name, [damaged("document", f"no {error} where one is expected")]) from error
    except (TypeError, ValueError, AttributeError) as error:
        raise InvalidInstance(name, [damaged("document", str(error))]) from error
    faults = tuple(faults_of(day))
    if faults:
        raise InvalidInstance(name, faults)
    return day
