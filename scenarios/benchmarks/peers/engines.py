"""Every engine of the comparison, ours first."""

from __future__ import annotations

from scenarios.benchmarks.peers.engine import Engine
from scenarios.benchmarks.peers.with_maillon import MAILLON
from scenarios.benchmarks.peers.with_ortools import ORTOOLS
from scenarios.benchmarks.peers.with_pyvrp import PYVRP
from scenarios.benchmarks.peers.with_vroom import VROOM

ENGINES: tuple[Engine, ...] = (MAILLON, PYVRP, VROOM, ORTOOLS)
