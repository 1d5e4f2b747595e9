"""Setup as the referee counts it: it decides when a halt ends."""

from __future__ import annotations

from collections.abc import Iterator

from routing.model.problem import Problem
from routing.rules.findings import Breach
from routing.rules.lasting import Stay, Visit
from routing.rules.record import PlanRecord
from routing.rules.setup.spec import Setup


def audit(problem: Problem, record: PlanRecord) -> Iterator[Breach]:
    """Nothing of its own: a halt that leaves no time for its setup is the breach ``tour.wrong_end``."""
    return iter(())


def lasting(problem: Problem, rule: Setup) -> Stay:
    """The duration with the setup of the stop, unless the visit before was at the same address."""
    setups = {row.stop: row.duration for row in rule.rows}
    addresses = {place.id: place.address for place in problem.places}

    def there(visit: Visit) -> bool:
        if visit.before is None or visit.before == visit.place:
            return visit.before is not None
        address = addresses[visit.place]
        return address is not None and addresses[visit.before] == address

    def stay(visit: Visit, duration: int) -> int:
        setup = setups.get(visit.ref, 0)
        return duration + setup if setup and not there(visit) else duration

    return stay
