"""Each priced component of the set, and the room of the engine that carries it: one function a room.

A component that no room carries yet is a fault of the instance, never left out in silence; so is a
component called HARD where the engine can only price it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from routing.errors import Fault
from routing.model.task import StopRef
from routing.rules.abilities.spec import Abilities, Need, Offer
from routing.rules.balance.spec import Balance
from routing.rules.contract import Rule
from routing.rules.forbidden.spec import Ban, Forbidden
from routing.rules.idle.spec import Idle
from routing.rules.preference.spec import Preference, TaskPreference
from routing.rules.shifts.spec import Shifts, ShiftTerms
from routing.rules.travel_cost.spec import ModePrice, TravelCost
from routing.rules.unserved.spec import Priority, Unserved
from routing.rules.waiting.spec import Waiting
from routing.rules.windows.spec import StopWindows, Windows
from scenarios.benchmarks.instance import broken
from scenarios.benchmarks.uhhc.document import HARD, CareDay, Patient
from scenarios.benchmarks.uhhc.tasks import Service, lunches_of, services_of

#: The one mode of travel.
MODE = "drive"


def rules_of(day: CareDay) -> tuple[Rule, ...]:
    """The rules that carry the day's components; only for a day without :func:`unsupported` ones."""
    rules: list[Rule] = [_abilities(day), _windows(day), _shifts(day), _unserved(day)]
    if travel := int(day.weight("travel_time")):
        rules.append(TravelCost(rows=(ModePrice(mode=MODE, per_time=travel),)))
    if waiting := int(day.weight("total_waiting_time")):
        rules.append(Waiting(price=waiting))
    if idle := int(day.weight("max_idle_time")):
        rules.append(Idle(maximum_price=idle))
    if balance := int(day.weight("workload_balance")):
        rules.append(Balance(price=balance))
    if bans := tuple(_bans(day)):
        rules.append(Forbidden(rows=bans))
    if preferences := tuple(_preferences(day)):
        rules.append(Preference(rows=preferences))
    return tuple(rules)


#: What no room carries yet: component -> whether the day needs it. One line goes when its room comes, and
#: :func:`rules_of` gains one.
_MISSING: Mapping[str, Callable[[CareDay], bool]] = {
    "travel_time": lambda day: day.hard("travel_time"),
    "total_waiting_time": lambda day: day.hard("total_waiting_time"),
    "max_idle_time": lambda day: day.hard("max_idle_time"),
    "workload_balance": lambda day: (
        day.hard("workload_balance") or (day.weight("workload_balance") > 0 and any(lunches_of(day)))
    ),
}


def unsupported(day: CareDay) -> Iterator[Fault]:
    """A fault for each component of the day that no room carries."""
    for name, needed in _MISSING.items():
        if needed(day):
            yield broken(
                "uhhc_not_supported",
                where=f"metadata.cost_components.{name}",
                seen=f"{name} = {day.weights[name]}",
                rule=f"Not yet supported: component {name}, so such instances cannot be planned.",
                advice="Their solutions can be checked; to plan them, wait for the rule that prices it.",
            )


def _abilities(day: CareDay) -> Abilities:
    lunches = {carer: (task,) for carer, task in lunches_of(day)}
    return Abilities(
        needs=(
            *(Need(task=one.task, all_of=(one.need.service,)) for one in services_of(day)),
            *(Need(task=task, all_of=(task,)) for _, task in lunches_of(day)),
        ),
        offers=tuple(
            Offer(shift=carer.id, abilities=(*sorted(carer.abilities), *lunches.get(carer.id, ())))
            for carer in day.carers
        ),
    )


def _windows(day: CareDay) -> Windows:
    """Lateness of every service and, once, the largest; hard where either must be zero."""
    hard = day.hard("total_tardiness") or day.hard("highest_tardiness")
    price = None if hard else int(day.weight("total_tardiness"))
    return Windows(
        rows=(
            *(
                StopWindows(stop=one.stop, windows=start_windows(day, one), late_price=price)
                for one in services_of(day)
            ),
            *(
                StopWindows(stop=StopRef(task=task), windows=(_lunch_starts(day),))
                for _, task in lunches_of(day)
            ),
        ),
        peak_price=int(day.weight("highest_tardiness")),
    )


def start_windows(day: CareDay, service: Service) -> tuple[tuple[int, int], ...]:
    """The windows as limits of the *start*: exactly the set's lateness, whatever its close binds.

    Where the close binds the end it moves forward by the duration: windows that touch come apart. Where it
    binds the start, windows that touch are one.
    """
    shorter = int(service.need.duration) if day.close_binds_end else 0
    found: list[tuple[int, int]] = []
    for opening, close in service.patient.windows:
        window = (int(opening), int(close) - shorter)
        if found and window[0] <= found[-1][1]:
            window = (found.pop()[0], window[1])
        found.append(window)
    return tuple(found)


def _lunch_starts(day: CareDay) -> tuple[int, int]:
    """First and last start of a lunch of the least length."""
    if day.lunch is None:
        raise AssertionError("a day without lunch hours has no lunches")
    lasts = int(day.lunch.least) if day.close_binds_end else 0
    return int(day.lunch.opening), int(day.lunch.close) - lasts


def _shifts(day: CareDay) -> Shifts:
    price = None if day.hard("total_extra_time") else int(day.weight("total_extra_time"))
    return Shifts(rows=tuple(ShiftTerms(shift=carer.id, overtime_price=price) for carer in day.carers))


def _unserved(day: CareDay) -> Unserved:
    """The price of leaving out an optional patient, shared by her services (both are served or none), and
    of a lunch missed."""
    weight = int(day.weight("optional_patients"))
    may_wait = "optional_patients" in day.weights and not day.hard("optional_patients")
    missed = int(day.weight("missed_lunch_break"))
    return Unserved(
        rows=(
            *(
                Priority(task=one.task, level="soft", weight=_share(one, weight))
                for one in services_of(day)
                if may_wait and one.patient.optional
            ),
            *(
                Priority(task=task, level="soft", weight=missed)
                for _, task in lunches_of(day)
                if not day.hard("missed_lunch_break")
            ),
        )
    )


def _share(service: Service, weight: int) -> int:
    needs = service.patient.needs
    half = weight // len(needs)
    return half if service.need is needs[0] else weight - half * (len(needs) - 1)


def _bans(day: CareDay) -> Iterator[Ban]:
    """Incompatible carers where they are hard, and all but the preferred where that is hard."""
    incompatible_banned = day.weights.get("incompatibilities", HARD) == HARD
    preferred_only = day.hard("caregiver_preferences")
    for one in services_of(day):
        refused = one.patient.incompatible if incompatible_banned else frozenset()
        for carer in day.carers:
            others = preferred_only and _others(one.patient, carer.id)
            if carer.id in refused or others:
                yield Ban(task=one.task, person=carer.id)


def _preferences(day: CareDay) -> Iterator[TaskPreference]:
    """What it costs that a carer comes who is not among the preferred, or is an incompatible one."""
    stranger = 0 if day.hard("caregiver_preferences") else int(day.weight("caregiver_preferences"))
    unwanted = 0 if day.hard("incompatibilities") else int(day.weight("incompatibilities"))
    for one in services_of(day):
        default = stranger if one.patient.preferred else 0
        prices = {
            carer: (0 if carer in one.patient.preferred else default)
            + (unwanted if carer in one.patient.incompatible else 0)
            for carer in (*sorted(one.patient.preferred), *sorted(one.patient.incompatible))
        }
        if default or any(prices.values()):
            yield TaskPreference(task=one.task, prices=prices, default_price=default)


def _others(patient: Patient, carer: str) -> bool:
    return bool(patient.preferred) and carer not in patient.preferred


def short_windows(day: CareDay) -> Iterator[Fault]:
    """Windows that no service fits into, which a limit of the start cannot express."""
    for one in services_of(day) if day.close_binds_end else ():
        for opening, close in one.patient.windows:
            if close - opening < one.need.duration:
                yield broken(
                    "uhhc_short_window",
                    where=f"patients[{one.patient.id}]",
                    seen=f"{one.need.service} takes {one.need.duration:g}, a window {close - opening:g}",
                    rule="Where the close binds the end of service, a window is as long as its services.",
                    advice="Widen the window, or compare with results for a file without it.",
                )
