"""Maillon beside other engines, on days all of them can express, judged by one referee.

>>> from scenarios.benchmarks.peers import run_peers
>>> outcome = run_peers(out=Path("peers.csv"), seconds=30)  # doctest: +SKIP
"""

from __future__ import annotations

from scenarios.benchmarks.peers.day import PlainDay, plain_day
from scenarios.benchmarks.peers.engine import Answer, Engine, MissingEngine
from scenarios.benchmarks.peers.engines import ENGINES
from scenarios.benchmarks.peers.run import PeersOutcome, run_peers

__all__ = [
    "ENGINES",
    "Answer",
    "Engine",
    "MissingEngine",
    "PeersOutcome",
    "PlainDay",
    "plain_day",
    "run_peers",
]
