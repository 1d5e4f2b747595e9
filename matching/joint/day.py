"""From the book to one day that the engine plans at once: visits, rides, and the legs between them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date

from matching.joint.book import JointBook
from matching.joint.care_day import DayCare, care_of_day
from matching.joint.getting_there import Getting, getting_there
from matching.joint.names import own_names, with_own_modes
from matching.joint.tying import TiedDay, tied_day
from matching.planning.week import WeekProblem
from matching.rides.book import RideBook
from matching.rides.day import BookedDay, book_day
from routing.joint import JointProblem, LegTerms, merged, with_ride_legs
from routing.joint.document import RideLength
from routing.model.problem import Problem
from routing.rides import SHIFT_SHUTTLE, RideProblem, build_problem
from routing.rules.load.spec import Load
from routing.rules.travel_cost.spec import TravelCost
from routing.travel.source import Sources
from routing.units import MINUTE, euros

#: To how many next visits a ride is offered from each visit, when rides between visits are asked for.
NEXT_VISITS = 4
#: Longest time at the roadside, and what booking a ride costs beside the vehicle's way [assumptions].
ROADSIDE = 15 * MINUTE
BOOKING = euros(0.5)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Choices:
    """What the day was built with."""

    between: bool = False
    counted: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    roads: Sources | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class JointDay:
    """One date of a book, ready to plan.

    Attributes
    ----------
    week: the visits of that date, and what their ids stand for; booked, rides: the rides asked for.
    getting: how workers without a vehicle get about; tied: which visits and rides go together.
    joint: what the engine plans. left_out: lines whose day the week's plan chooses, and no plan was given.
    """

    book: JointBook
    date: date
    week: WeekProblem
    booked: BookedDay
    rides: RideProblem
    getting: Getting
    tied: TiedDay
    joint: JointProblem
    left_out: tuple[str, ...] = ()
    choices: Choices = field(default_factory=Choices)

    def arranged(self, visits: Collection[str]) -> JointDay:
        """The same day, where somebody arranges a way to those visits if nothing else leads there."""
        return joint_day(
            self.book,
            self.date,
            between=self.choices.between,
            counted=self.choices.counted,
            short=self.choices.short,
            roads=self.choices.roads,
            arranged=visits,
        )


def joint_day(
    book: JointBook,
    day: date,
    *,
    between: bool = False,
    counted: Collection[str] = (),
    short: Collection[str] = (),
    roads: Sources | None = None,
    arranged: Collection[str] = (),
) -> JointDay:
    """The day to plan.

    Parameters
    ----------
    between: rides between two visits of a tour too.
    counted: lines of so many visits a week of which one is due that day; the others are left out.
    short: lines whose visit lasts as little as it may.
    arranged: visits settled on somebody without a vehicle to which a way will be arranged.

    Raises
    ------
    InvalidProblem: visits and rides share an id, or the book, built by hand, does not hold together.
    """
    care = care_of_day(book.association, day, counted=counted, short=short, roads=roads)
    places = {place.id for place in care.week.problem.places}
    booked = book_day(_on_the_ground(book), day, clock=care.week.clock, also=places, roads=roads)
    tied = tied_day(book.ties, care.week, booked)
    rides = build_problem(tied.rides)
    getting = getting_there(
        book, care.week, day, planned_at=booked.rides.planned_at, arranged=arranged, roads=roads
    )
    return JointDay(
        book=book,
        date=day,
        week=care.week,
        booked=booked,
        rides=rides,
        getting=getting,
        tied=tied,
        joint=_joined(_care(care, getting), rides, getting, tied, between=between),
        left_out=care.left_out,
        choices=Choices(between=between, counted=tuple(counted), short=tuple(short), roads=roads),
    )


def _joined(
    care: Problem, rides: RideProblem, getting: Getting, tied: TiedDay, *, between: bool
) -> JointProblem:
    """Visits and rides as one problem, with the ties of the day and the legs of who has no vehicle."""
    problem = merged(care, with_own_modes(rides.problem))
    return with_ride_legs(
        replace(problem, links=(*problem.links, *tied.links)),
        carried=getting.carried,
        vehicles=[shift.id for shift in rides.problem.shifts],
        terms=_terms(problem, between=between),
        rides=own_names(rides),
        means=getting.means,
        escorts=tied.escorts,
    )


def _terms(problem: Problem, *, between: bool) -> LegTerms:
    load = problem.rule(Load)
    return LegTerms(
        wait=ROADSIDE,
        longest_ride=_shuttle,
        amounts=() if load is None else (0,) * len(load.dimensions),
        price=BOOKING,
        between=NEXT_VISITS if between else 0,
    )


def _shuttle(direct: int) -> int:
    """The longest ride of the profile of shift shuttles."""
    longest = SHIFT_SHUTTLE.longest(direct)
    return direct if longest is None else longest


def shuttle_length() -> RideLength:
    """The same as documents write it."""
    return RideLength(permille=SHIFT_SHUTTLE.permille, extra=SHIFT_SHUTTLE.extra, floor=SHIFT_SHUTTLE.floor)


def _on_the_ground(book: JointBook) -> RideBook:
    """The book of rides over the ground, and by the settings, of the association."""
    own = {one.id for one in book.association.locations}
    places = (*book.association.locations, *(one for one in book.rides.locations if one.id not in own))
    return replace(
        book.rides,
        locations=tuple(replace(one, address=None) if one.vague else one for one in places),
        corrections=tuple(dict.fromkeys((*book.association.corrections, *book.rides.corrections))),
        settings=replace(book.association.settings, wait_aboard=book.rides.settings.wait_aboard),
    )


def _care(care: DayCare, getting: Getting) -> Problem:
    """The visits' problem with the modes that getting there needs."""
    problem = care.week.problem
    cost = problem.rule(TravelCost)
    rules = tuple(
        replace(cost, rows=cost.rows + getting.prices) if cost is not None and rule is cost else rule
        for rule in problem.rules
    )
    modes = (*problem.modes, *getting.modes)
    return replace(problem, modes=modes, shifts=getting.shifts(problem.shifts), rules=rules)
