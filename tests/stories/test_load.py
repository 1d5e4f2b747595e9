"""Two seats and one bag of meals: what is on board never exceeds the car."""

from __future__ import annotations

from routing.model.plan import Halt
from routing.rules.load.spec import Load, ShiftCapacity, TaskLoad
from tests.stories.village import halt, judge, only_breach, ride, shift, tour, village, visit

CAR = village(
    tasks=(
        ride("family", pickup="Rose", delivery="station"),
        ride("student", pickup="Lilas", delivery="station"),
        visit("meal", "Lilas", 5),
    ),
    shifts=(shift("car", "Ali", "08:00", "12:00"),),
    rules=(
        Load(
            dimensions=("seats", "meals"),
            tasks=(
                TaskLoad(task="family", amounts=(2, 0)),
                TaskLoad(task="student", amounts=(1, 0)),
                TaskLoad(task="meal", amounts=(0, 1)),
            ),
            shifts=(ShiftCapacity(shift="car", amounts=(2, 1)),),
        ),
    ),
)
FAMILY_IN = halt("family", "08:10", "08:10", "08:10")


def drop(task: str, clock: str) -> Halt:
    return halt(task, clock, clock, clock, stop=1)


def test_one_after_the_other_they_fit_and_the_meal_travels_from_the_base() -> None:
    verdict = judge(
        CAR,
        tour(
            "car",
            "08:00",
            FAMILY_IN,
            halt("meal", "08:25", "08:25", "08:30"),
            drop("family", "08:45"),
            halt("student", "09:00", "09:00", "09:00"),
            drop("student", "09:15"),
            back="09:55",
        ),
    )
    assert verdict.valid


def test_three_do_not_sit_on_two_seats() -> None:
    verdict = judge(
        CAR,
        tour(
            "car",
            "08:00",
            FAMILY_IN,
            halt("student", "08:25", "08:25", "08:25"),
            drop("family", "08:40"),
            drop("student", "08:40"),
            back="09:20",
        ),
        unserved=("meal",),
    )
    breach = only_breach(verdict)
    assert (breach.code, breach.shift, breach.tasks) == ("load.over", "car", ("student",))
    assert breach.details == {"dimension": "seats", "load": 3, "capacity": 2}


def test_meals_are_on_board_from_the_base() -> None:
    two = village(
        tasks=(visit("first", "Rose", 5), visit("second", "Rose", 5)),
        shifts=(shift("car", "Ali", "08:00", "12:00"),),
        rules=(
            Load(
                dimensions=("meals",),
                tasks=(TaskLoad(task="first", amounts=(1,)), TaskLoad(task="second", amounts=(1,))),
                shifts=(ShiftCapacity(shift="car", amounts=(1,)),),
            ),
        ),
    )
    halts = (halt("first", "08:10", "08:10", "08:15"), halt("second", "08:15", "08:15", "08:20"))
    breach = only_breach(judge(two, tour("car", "08:00", *halts, back="08:30")))
    assert breach.details == {"dimension": "meals", "load": 2, "capacity": 1}
