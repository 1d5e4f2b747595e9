"""The referee: an independent judge of plans."""

from routing.referee.judge import Verdict, audit
from routing.rules.findings import Breach, Price

__all__ = ["Breach", "Price", "Verdict", "audit"]
