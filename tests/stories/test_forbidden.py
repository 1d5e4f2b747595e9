"""Mr Rose has refused Ana: anyone else may come, on any day."""

from __future__ import annotations

from routing.rules.forbidden.spec import Ban, Forbidden
from tests.stories.village import halt, judge, only_breach, shift, tour, village, visit

REFUSED = village(
    tasks=(visit("breakfast", "Rose", 30),),
    shifts=(shift("Ana, morning", "Ana", "08:00", "12:00"), shift("Bo, morning", "Bo", "08:00", "12:00")),
    rules=(Forbidden(rows=(Ban(task="breakfast", person="Ana"),)),),
)
BREAKFAST = halt("breakfast", "08:10", "08:10", "08:40")


def test_another_carer_may_come() -> None:
    assert judge(REFUSED, tour("Bo, morning", "08:00", BREAKFAST, back="08:50")).valid


def test_the_refused_carer_may_not() -> None:
    breach = only_breach(judge(REFUSED, tour("Ana, morning", "08:00", BREAKFAST, back="08:50")))
    assert (breach.code, breach.tasks) == ("forbidden.banned", ("breakfast",))
    assert breach.details == {"person": "Ana"}
