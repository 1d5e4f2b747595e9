"""``maillon bench``: the engine on public benchmarks, and how it grows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from api.cli.exits import Exit
from api.cli.limits import prepare
from api.cli.options import AsJson, Lang, Language, Seed
from api.cli.run import command
from api.cli.talk import Talk
from api.errors import BadInput, Reason
from api.files.atomic import writable_folder
from api.words import say

Data = Annotated[Path, typer.Option("--data", help="help.data", show_default=False)]
SetName = Annotated[str | None, typer.Option("--set", help="help.set", show_default=False)]
BenchSeconds = Annotated[str, typer.Option("--seconds", help="help.bench_seconds")]
Seeds = Annotated[int, typer.Option("--seeds", help="help.seeds", min=1)]
ToBest = Annotated[bool, typer.Option("--to-best", help="help.to_best")]
BenchOut = Annotated[Path, typer.Option("--out", help="help.bench_out", show_default=False)]
Sizes = Annotated[str, typer.Option("--sizes", help="help.sizes")]
PeerSeconds = Annotated[float, typer.Option("--seconds", help="help.peer_seconds", min=0.1)]
ScaleSeconds = Annotated[float, typer.Option("--seconds", help="help.scale_seconds", min=0.1)]
Between = Annotated[int, typer.Option("--between", help="help.between", min=0, max=20)]

Kind = Literal["home-care", "rides"]


def home_care(
    data: Data,
    out: BenchOut,
    set_name: SetName = None,
    seconds: BenchSeconds = "60",
    seeds: Seeds = 1,
    to_best: ToBest = False,
    as_json: AsJson = False,
    lang: Language = Lang.fr,
) -> int:
    """Home care with synchronised visits."""

    def work(talk: Talk) -> Exit:
        run = _public("home-care", data=data, set_name=set_name, seconds=seconds)
        return _written(run, seeds=seeds, to_best=to_best, out=out, talk=talk)

    return command("bench home-care", lang.value, as_json, work)


def rides(
    data: Data,
    out: BenchOut,
    set_name: SetName = None,
    seconds: BenchSeconds = "10",
    seeds: Seeds = 1,
    to_best: ToBest = False,
    as_json: AsJson = False,
    lang: Language = Lang.fr,
) -> int:
    """Dial-a-ride."""

    def work(talk: Talk) -> Exit:
        run = _public("rides", data=data, set_name=set_name, seconds=seconds)
        return _written(run, seeds=seeds, to_best=to_best, out=out, talk=talk)

    return command("bench rides", lang.value, as_json, work)


def scale(
    out: BenchOut,
    sizes: Sizes = "500,2000,10000",
    seconds: ScaleSeconds = 60.0,
    seed: Seed = 1,
    as_json: AsJson = False,
    lang: Language = Lang.fr,
) -> int:
    """How the engine grows with the size of the day."""

    def work(talk: Talk) -> Exit:
        from scenarios.benchmarks.scale_run import run_scale

        return _own_days(partial(run_scale, seconds=seconds, seed=seed), sizes=sizes, out=out, talk=talk)

    return command("bench scale", lang.value, as_json, work)


def peers(
    out: BenchOut,
    sizes: Sizes = "75,150,250",
    seconds: PeerSeconds = 30.0,
    seeds: Seeds = 2,
    as_json: AsJson = False,
    lang: Language = Lang.fr,
) -> int:
    """Other engines on days all of them can express."""

    def work(talk: Talk) -> Exit:
        from scenarios.benchmarks.peers import run_peers

        return _own_days(partial(run_peers, seconds=seconds, seeds=seeds), sizes=sizes, out=out, talk=talk)

    return command("bench peers", lang.value, as_json, work)


def joint(
    out: BenchOut,
    sizes: Sizes = "40,80,160",
    seconds: PeerSeconds = 20.0,
    seeds: Seeds = 3,
    between: Between = 0,
    as_json: AsJson = False,
    lang: Language = Lang.fr,
) -> int:
    """Visits and rides in one plan, against rides afterwards and no rides."""

    def work(talk: Talk) -> Exit:
        from scenarios.benchmarks.joint_run import run_joint

        run = partial(run_joint, seconds=seconds, seeds=seeds, between=between)
        return _own_days(run, sizes=sizes, out=out, talk=talk)

    return command("bench joint", lang.value, as_json, work)


def shifts(
    out: BenchOut,
    sizes: Sizes = "50,200,1000,5000",
    seconds: ScaleSeconds = 60.0,
    seed: Seed = 1,
    as_json: AsJson = False,
    lang: Language = Lang.fr,
) -> int:
    """Shift workers, from employers' files to a judged plan."""

    def work(talk: Talk) -> Exit:
        from scenarios.benchmarks.shifts_run import run_shifts

        return _own_days(partial(run_shifts, seconds=seconds, seed=seed), sizes=sizes, out=out, talk=talk)

    return command("bench shifts", lang.value, as_json, work)


def _public(kind: Kind, *, data: Path, set_name: str | None, seconds: str) -> Callable[..., Any]:
    """The runner on the instances of a public set."""
    from scenarios.benchmarks import run

    return partial(run, data, kind=kind, set_name=set_name, seconds=_seconds(seconds))


def _written(run: Callable[..., Any], *, seeds: int, to_best: bool, out: Path, talk: Talk) -> Exit:
    csv_place(out)
    return tell(run(seeds=seeds, to_best=to_best, out=out, progress=talk.line), out, talk)


def _own_days(run: Callable[..., Any], *, sizes: str, out: Path, talk: Talk) -> Exit:
    """A benchmark on days of our own, of the sizes asked for."""
    wanted = _sizes(sizes)
    csv_place(out)
    prepare(talk)
    return tell(run(out=out, sizes=wanted, progress=talk.line), out, talk)


def tell(outcome: Any, out: Path, talk: Talk) -> Exit:
    """The rows and the table of a benchmark, and the exit code it ends with."""
    document = {"out": str(out), "rows": [row_json(row) for row in outcome.rows]}
    lines = [outcome.report, say("bench.written", talk.language, out=out)]
    return talk.result(Exit(outcome.exit_code), document, lines)


def row_json(row: Any) -> dict[str, Any]:
    """A benchmark row as a JSON object: its fields, whatever they are."""
    return asdict(row)


def csv_place(out: Path) -> None:
    """Refuse a place where no CSV can be written. Raises BadInput."""
    if out.is_dir():
        raise BadInput(Reason(code="out.is_folder", where="--out", seen=str(out)))
    writable_folder(out.parent)


def _seconds(text: str) -> float | Literal["published"]:
    if text == "published":
        return "published"
    try:
        value = float(text.replace(",", "."))
    except ValueError:
        value = -1.0
    if not 0 < value < 1e6:
        raise BadInput(Reason(code="bench.seconds", where="--seconds", seen=repr(text)))
    return value


def _sizes(text: str) -> tuple[int, ...]:
    parts = [part.strip() for part in text.split(",")]
    if not all(part.isascii() and part.isdigit() and 1 <= int(part) <= 50_000 for part in parts):
        raise BadInput(Reason(code="bench.sizes", where="--sizes", seen=repr(text)))
    return tuple(int(part) for part in parts)
