"""Papers as large and as odd as they can get: what the layout must hold without printing over itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from matching.papers import Papers
from matching.papers.carer_sheet import CarerDay, CarerSheet, CarerTour, CarerVisit, Door
from matching.papers.sheets import Call, ClientSheet, Coming, Counter, OpenVisit
from matching.report.bilingual import Bilingual
from tests.matching.papers.monday import PARIS, monday_papers

ENDLESS = "Hyppolite-Désirée" * 9
LONG = "Éléonore-Marguerite van der Straeten-Ponthoz de la Rochefoucauld-Doudeauville, bâtiment C"
MARKUP = "<b>&amp; <script>alert(1)</script> \u0007 ½ Ștefan Nguyễn Ørsted"
NOVEL = "préparer le petit déjeuner, vérifier le pilulier, ouvrir les volets ; " * 90


def moment(day: date, minutes: int) -> datetime:
    start = datetime(day.year, day.month, day.day, tzinfo=PARIS)
    return datetime.fromtimestamp(start.timestamp() + 60 * minutes, PARIS)


def extreme_papers(*, visits: int = 25) -> Papers:
    """Two carers: one with ``visits`` visits a day, one with texts no column is wide enough for."""
    base = monday_papers()
    days = [base.first + timedelta(days=step) for step in range(7)]
    return replace(
        base,
        title=LONG,
        stamp=replace(base.stamp, version="V" * 90),
        carers=(
            CarerSheet(
                key="busy",
                name=LONG,
                days=(_busy(days[0], visits), _busy(days[1], visits), *map(_empty, days[2:])),
                sector="/a:[b]",
            ),
            CarerSheet(key="odd", name=ENDLESS, days=(_odd(days[0]), *map(_empty, days[1:])), sector=ENDLESS),
        ),
        clients=(_client("many", days, 2), _client("few", days, 0)),
        opened=tuple(_open(number, days[0]) for number in range(6)),
        calls=(
            Call(key="c", name=ENDLESS, carer=False, phone="", first=None, topics=(Bilingual(NOVEL, NOVEL),)),
        ),
        counters=replace(
            base.counters,
            rows=(
                Counter(
                    key="w",
                    name=ENDLESS,
                    visits=99_999,
                    work=9_999_999,
                    contract=1,
                    month_work=99_999_999,
                    month_contract=None,
                ),
            )
            * 12,
        ),
    )


def _busy(day: date, visits: int) -> CarerDay:
    stops = tuple(
        CarerVisit(
            key=f"{day}/{number}",
            order=number,
            title=f"Foyer fictif {number:04d}",
            service="Aide au lever et à l'habillage",
            family="elderly",
            start=moment(day, 300 + 45 * number),
            end=moment(day, 330 + 45 * number),
            address=f"{number} avenue de la République, L'Haÿ-les-Roses",
            doors=(Door(name="", floor="4e", code=f"A{number}", key=f"clé {number}"),),
            phones=("01 99 00 00 00",),
            tasks="lever, toilette",
            travel=600,
            metres=3000,
            wait=300,
        )
        for number in range(1, visits + 1)
    )
    tour = CarerTour(day=day, departure=stops[0].start, arrival=stops[-1].end, visits=stops, metres=75_000)
    return CarerDay(day=day, tours=(tour,))


def _odd(day: date) -> CarerDay:
    visit = CarerVisit(
        key="odd",
        order=1,
        title=ENDLESS,
        service=MARKUP,
        family="elderly",
        start=moment(day, 600),
        end=moment(day, 630),
        address=LONG,
        doors=(Door(name=LONG, floor=ENDLESS, code=ENDLESS, key=LONG), Door(name=MARKUP, code="=1+1")),
        phones=(ENDLESS,),
        tasks=NOVEL * 2,
        partners=(LONG, ENDLESS),
        travel=36_000,
        metres=999_999,
        target=5400,
    )
    tour = CarerTour(day=day, departure=visit.start, arrival=visit.end, visits=(visit,))
    return CarerDay(day=day, tours=(tour,))


def _empty(day: date) -> CarerDay:
    return CarerDay(day=day, absent=day.weekday() == 6)


def _client(key: str, days: list[date], each: int) -> ClientSheet:
    month = [days[0] + timedelta(days=step) for step in range(31)]
    comings = tuple(
        Coming(
            keys=(f"{key}/{day}/{number}",),
            start=moment(day, 420 + 240 * number),
            end=moment(day, 465 + 240 * number),
            service=LONG,
            who=(LONG, ENDLESS) if number == 0 else ("Ana",),
        )
        for day in month
        for number in range(each)
    )
    return ClientSheet(
        key=key,
        name=LONG,
        month=month[0].replace(day=1),
        days=tuple(month),
        planned=frozenset(month),
        comings=comings,
        undated=((ENDLESS, 2),),
    )


def _open(number: int, day: date) -> OpenVisit:
    return OpenVisit(
        keys=(f"open/{number}",),
        title=ENDLESS if number % 2 else LONG,
        service=MARKUP,
        level="essential",
        day=day,
        earliest=moment(day, 60 + number),
        latest=moment(day, 90 + number),
        duration=1800,
        address=LONG,
        phones=("01 99 00 00 00",),
        reasons=(Bilingual(NOVEL[:400], NOVEL[:400]),) * 9,
    )
