"""The entry point: commands, their help in the language asked for, and exit codes."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from importlib.metadata import version
from typing import Annotated, Any

import typer
from typer import rich_utils
from typer.exceptions import TyperException

from api.cli import (
    base,
    bench,
    bench_booking,
    book,
    check,
    demo,
    explain,
    export,
    geocode,
    importing,
    joint,
    papers,
    plan,
    rides,
    serve,
    shuttles,
)
from api.cli.exits import Exit
from api.cli.misuse import misused
from api.words import WORDS, Language, say


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``maillon`` with these arguments (those of the process by default) and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal without accents shows question marks rather than an error.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = _language(given)
    root = typer.main.get_command(_app())
    _put_into_words(root, language)
    try:
        code = root.main(args=given or ["--help"], prog_name="maillon", standalone_mode=False)
    except TyperException as error:
        return misused(error.format_message(), given, language)
    except typer.Abort:
        return int(Exit.INTERRUPTED)
    except BrokenPipeError:
        # Whoever read us has gone; nothing more can be said, and the interpreter must not try at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return int(Exit.UNSOLVED)
    return int(code or Exit.DONE)


def _app() -> typer.Typer:
    app = typer.Typer(
        name="maillon",
        help="help.maillon",
        add_completion=False,
        rich_markup_mode="rich",
        no_args_is_help=False,
    )
    app.callback(help="help.maillon", invoke_without_command=True)(_root)
    app.command(help="help.demo", epilog="help.demo.examples")(demo.demo)
    app.command(help="help.plan", epilog="help.plan.examples")(plan.plan)
    app.command(help="help.rides", epilog="help.rides.examples")(rides.rides)
    app.command(help="help.shuttles", epilog="help.shuttles.examples")(shuttles.shuttles)
    app.command(help="help.joint", epilog="help.joint.examples")(joint.joint)
    app.command(help="help.book", epilog="help.book.examples")(book.book)
    app.command(help="help.export", epilog="help.export.examples")(export.export)
    app.command("import", help="help.import", epilog="help.import.examples")(importing.import_file)
    app.command(help="help.check", epilog="help.check.examples")(check.check)
    app.command(help="help.explain", epilog="help.explain.examples")(explain.explain)
    app.command(help="help.papers", epilog="help.papers.examples")(papers.papers)
    app.command(help="help.geocode", epilog="help.geocode.examples")(geocode.geocode)
    app.command(help="help.serve", epilog="help.serve.examples")(serve.serve)
    bases = typer.Typer(name="base", help="help.base", no_args_is_help=True)
    bases.command("learn", help="help.base.learn", epilog="help.base.learn.examples")(base.learn)
    # With one command only, a callback keeps its name on the command line.
    bases.callback()(lambda: None)
    app.add_typer(bases)
    benches = typer.Typer(name="bench", help="help.bench", no_args_is_help=True)
    benches.command("home-care", help="help.bench.home_care", epilog="help.bench.home_care.examples")(
        bench.home_care
    )
    benches.command("rides", help="help.bench.rides", epilog="help.bench.rides.examples")(bench.rides)
    benches.command("scale", help="help.bench.scale", epilog="help.bench.scale.examples")(bench.scale)
    benches.command("peers", help="help.bench.peers", epilog="help.bench.peers.examples")(bench.peers)
    benches.command("joint", help="help.bench.joint", epilog="help.bench.joint.examples")(bench.joint)
    benches.command("shifts", help="help.bench.shifts", epilog="help.bench.shifts.examples")(bench.shifts)
    benches.command("booking", help="help.bench.booking", epilog="help.bench.booking.examples")(
        bench_booking.booking
    )
    app.add_typer(benches)
    return app


def _root(
    release: Annotated[bool, typer.Option("--version", help="help.version", is_eager=True)] = False,
) -> None:
    """Options of ``maillon`` itself."""
    if release:
        sys.stdout.write(f"maillon {version('maillon')}\n")
        raise typer.Exit


def _put_into_words(command: Any, language: Language) -> None:
    """Replace the codes that commands and options carry by sentences, and the headings of the help."""
    for heading in ("ARGUMENTS", "COMMANDS", "OPTIONS"):
        setattr(rich_utils, f"{heading}_PANEL_TITLE", say(f"heading.{heading.lower()}", language))
    rich_utils.REQUIRED_LONG_STRING = say("heading.required", language)
    rich_utils.DEFAULT_STRING = say("heading.default", language)
    for name in ("help", "epilog", "short_help"):
        code = getattr(command, name, None)
        if code in WORDS:
            setattr(command, name, say(code, language))
    for parameter in command.params:
        code = getattr(parameter, "help", None)
        if code in WORDS:
            parameter.help = say(code, language)
    for inner in getattr(command, "commands", {}).values():
        _put_into_words(inner, language)


def _language(arguments: Sequence[str]) -> Language:
    """The language asked for, before the arguments are parsed: help and misuse need it."""
    wanted = os.environ.get("MAILLON_LANG", "fr")
    for number, argument in enumerate(arguments):
        if argument == "--lang" and number + 1 < len(arguments):
            wanted = arguments[number + 1]
        elif argument.startswith("--lang="):
            wanted = argument.partition("=")[2]
    return "en" if wanted == "en" else "fr"
