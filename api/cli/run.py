"""Runs the work of a command: whatever is wrong with the input comes out as words and an exit code."""

from __future__ import annotations

import traceback
from collections.abc import Callable

from api.cli.exits import Exit
from api.cli.talk import Talk
from api.errors import complaints_of
from api.words import Language
from routing.errors import MaillonError


def command(name: str, language: Language, as_json: bool, work: Callable[[Talk], Exit]) -> int:
    """Do the work and return the exit code.

    Errors of the input list every fault. An error nobody foresaw is a fault of Maillon: its trace goes
    to stderr, to be reported, and the exit code tells it apart.
    """
    talk = Talk(command=name, language=language, as_json=as_json)
    try:
        return int(work(talk))
    except (MaillonError, OSError) as error:
        return int(talk.refuse(complaints_of(error, language)))
    except KeyboardInterrupt:
        talk.say("plan.dropped")
        return int(talk.result(Exit.INTERRUPTED, {"interrupted": True}, ()))
    except Exception:  # noqa: BLE001 - the last net: reported as a fault of ours, never as the user's
        talk.line(traceback.format_exc())
        talk.say("defect")
        return int(talk.result(Exit.DEFECT, {"defect": True}, ()))
