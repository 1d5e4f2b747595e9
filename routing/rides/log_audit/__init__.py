"""An independent judge of the log of a live day: it reads the lines and shares no code with live booking."""

from routing.rides.log_audit.judge import LogVerdict, audit_log

__all__ = ["LogVerdict", "audit_log"]
