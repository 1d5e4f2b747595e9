"""The head of a report on persons and hours: what a change costs, and what the plan achieved."""

from __future__ import annotations

from collections.abc import Iterator

from matching.model.settings import Settings
from matching.planning.continuity import Continuity, continuity_of
from matching.planning.grid import between
from matching.planning.price_list import Change, kilometre, price_list
from matching.planning.result import WeekPlan
from matching.planning.teams import unstaffed
from matching.report.bilingual import Bilingual, number, percent
from matching.report.view import AchievedView, CareView, ChangeView, NoticeView
from matching.report.words import word
from routing.rules.grid.spec import Grid
from routing.units import MINUTE


def care_view(plan: WeekPlan) -> CareView:
    """What the plan's settings price, and how far it kept people and hours."""
    settings = plan.week.association.settings
    return CareView(
        changes=tuple(_change(one) for one in price_list(plan.week.association)),
        achieved=tuple(_achieved(continuity_of(plan))),
        notes=tuple(_notes(plan, settings)),
    )


def grid_notices(plan: WeekPlan) -> tuple[NoticeView, ...]:
    """When fixed hours of the week lie between two steps of the hours announced."""
    asked = plan.week.association.settings.start_grid
    rule = plan.week.problem.rule(Grid)
    step = 0 if rule is None else rule.step // MINUTE
    if step == asked:
        return ()
    visits = between(plan.week.visits.values(), asked)
    names = ", ".join(dict.fromkeys(visit.title for visit in visits[:3]))
    values = {"asked": number(asked), "count": number(len(visits)), "names": names, "step": number(step)}
    return (NoticeView(text=word("grid_finer" if step else "grid_none", **values), warning=True),)


def team_notices(plan: WeekPlan) -> tuple[NoticeView, ...]:
    """When clients have a team that has no worker: misspelt, perhaps; it then plays no part."""
    names = unstaffed(plan.week.association)
    if not names:
        return ()
    return (NoticeView(text=word("teams_unstaffed", names=", ".join(names)), warning=True),)


def _change(one: Change) -> ChangeView:
    return ChangeView(
        code=one.code,
        label=word(f"change_{one.code}"),
        euros=one.euros,
        km=None if one.km is None else round(one.km, 1),
    )


def _achieved(found: Continuity) -> Iterator[AchievedView]:
    """Shares of the visits served; what nobody asked for is not shown."""
    if found.with_usual:
        yield _share("by_usual", found.by_usual, found.with_usual)
    if found.with_known:
        yield _share("by_known", found.by_known, found.with_known)
    if found.with_team:
        yield _share("lent", found.lent, found.with_team)
    if found.with_hour and found.mean_minutes is not None:
        share = percent(found.near_hour / found.with_hour)
        yield AchievedView(
            code="minutes_away",
            label=word("minutes_away"),
            value=word("minutes_value", minutes=number(found.mean_minutes, digits=1)),
            note=word("minutes_note", share=share, count=number(found.with_hour)),
        )
    if found.faces and found.mean_faces is not None:
        yield AchievedView(
            code="faces",
            label=word("faces"),
            value=number(found.mean_faces, digits=1),
            note=word("faces_note", most=number(max(found.faces)), count=number(len(found.faces))),
        )


def _share(code: str, part: int, whole: int) -> AchievedView:
    return AchievedView(
        code=code,
        label=word(code),
        value=percent(part / whole),
        note=word("share_note", part=number(part), whole=number(whole)),
    )


def _notes(plan: WeekPlan, settings: Settings) -> Iterator[Bilingual]:
    """What the table of prices rests on, and the limits that have no price."""
    if each := kilometre(settings):
        yield word(
            "kilometre_note", euros=number(each, digits=2), mileage=number(settings.euros_per_km, digits=2)
        )
    rule = plan.week.problem.rule(Grid)
    if rule is not None:
        yield word("grid_note", minutes=number(rule.step / MINUTE))
    if settings.longest_gap:
        yield word("gap_note", minutes=number(settings.longest_gap))
