"""Joins the rooms' compiled hooks into one function for each kind of question.

The joined functions are written out as a module of their own, named by the hash of all kernel sources, in
the kernel cache: compiled code that calls them is found again by the next process, and any edit of a room
makes a new module. No search file names a room, and no room names another.

Hooks a room's ``kernel.py`` may have (all compiled, all optional):

* ``halt(m, room, node, shift, mode, wait, start, leg, metres)``  price of one halt (or return);
* ``tour(m, room, shift, departure, back)``                        price of one tour, or ``HARD``;
* ``person(m, room, who)``                                         price of one person, or ``HARD``;
* ``plan(m, room, slot)``                                          (memory, memory, price) for the plan;
* ``place(m, room, node, shift)``                                  whether a stop may be there now;
* ``order(m, room, shift)``                                        whether the stops of ``SEQ`` may follow
  each other so, whatever their times: asked of places tried as well as of plans, so that no place is offered
  that can never be.
"""

from __future__ import annotations

import importlib.util
import os
import sys
import tempfile
from types import ModuleType

from routing.rules.kernels import KERNELS
from routing.rules.registry import RULES
from routing.search.arrays import ROOM, ROOMS_ON
from routing.search.jit import CACHE, source_hash

#: One number says which rooms are on, by bits.
_ON = f"    on = m[{ROOMS_ON}]"
_CODES = [rule.code for rule in RULES]


def _having(hook: str) -> list[tuple[int, str]]:
    return [(number, code) for number, code in enumerate(_CODES) if hasattr(KERNELS[code], hook)]


def _sum(hook: str, arguments: str, *, hard: bool) -> str:
    lines = ["@inlined", f"def {hook}(m, {arguments}):", "    total = 0", _ON]
    for number, code in _having(hook):
        lines.append(f"    if on & {1 << number}:")
        lines.append(f"        room = m[{ROOM + number}]")
        lines.append(f"        price = {code}.{hook}(m, room, {arguments})")
        if hard:
            lines += ["        if price >= HARD:", "            return HARD"]
        lines.append("        total += price")
    return "\n".join([*lines, "    return total"])


def _every(hook: str, arguments: str) -> str:
    lines = ["@inlined", f"def {hook}(m, {arguments}):", _ON]
    for number, code in _having(hook):
        lines.append(f"    if on & {1 << number} and not {code}.{hook}(m, m[{ROOM + number}], {arguments}):")
        lines.append("        return False")
    return "\n".join([*lines, "    return True"])


def _plan() -> str:
    lines = ["@inlined", "def plan(m):", "    total = 0", _ON]
    for order, (number, code) in enumerate(_having("plan")):
        slot = 2 * order
        lines.append(f"    if on & {1 << number}:")
        lines.append(f"        room = m[{ROOM + number}]")
        lines.append(f"        first, second, price = {code}.plan(m, room, {slot})")
        lines.append(f"        keep_memo(m, {slot}, first)")
        lines.append(f"        keep_memo(m, {slot + 1}, second)")
        lines.append("        total += price")
    return "\n".join([*lines, "    return total"])


def _source() -> str:
    imports = "\n".join(f"from routing.rules.{code} import kernel as {code}" for code in _CODES)
    return "\n\n\n".join(
        [
            '"""Written by routing.search.fuse; do not edit."""\n\n'
            "from routing.search.arrays import HARD\n"
            "from routing.search.jit import inlined\n"
            "from routing.search.memory import keep_memo\n" + imports,
            _sum("halt", "node, shift, mode, wait, start, leg, metres", hard=False),
            _sum("tour", "shift, departure, back", hard=True),
            _sum("person", "who", hard=True),
            _plan(),
            _every("place", "node, shift"),
            _every("order", "shift"),
            "",
        ]
    )


def _write(name: str) -> str:
    path = CACHE / f"{name}.py"
    if not path.exists():
        descriptor, temporary = tempfile.mkstemp(dir=CACHE, suffix=".tmp")
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(_source())
        os.replace(temporary, path)
    return str(path)


def _load() -> ModuleType:
    name = f"maillon_rooms_{source_hash()}"
    if name in sys.modules:
        return sys.modules[name]
    spec = importlib.util.spec_from_file_location(name, _write(name))
    if spec is None or spec.loader is None:
        raise ImportError(f"the joined rooms could not be written to {CACHE}")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


_ROOMS = _load()
halt_price = _ROOMS.halt
tour_price = _ROOMS.tour
person_price = _ROOMS.person
plan_price = _ROOMS.plan
may_place = _ROOMS.place
may_follow = _ROOMS.order

#: Numbers of memory a plan rule may keep, all rules together.
MEMO = 2 * max(1, len(_having("plan")))
