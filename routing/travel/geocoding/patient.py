"""A geocoder asked politely: so many questions a second, again after a pause when it is only busy."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from tenacity import RetryCallState, Retrying, retry_if_exception, stop_after_attempt

from routing.travel.geocoding.answer import Found, Geocoder, NoAnswer


@dataclass(slots=True, kw_only=True)
class PatientGeocoder:
    """``geocoder``, at a pace, with several attempts.

    Attributes
    ----------
    per_second: questions a second at most.
    attempts: tries of each question in all; pauses of ``pause_s``, doubled each time, or as long as the
        service asks for, up to ``longest_pause_s``.
    sleep, clock: how to wait, and seconds that only grow.
    """

    geocoder: Geocoder
    per_second: float
    attempts: int = 3
    pause_s: float = 1.0
    longest_pause_s: float = 60.0
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    _last: float | None = field(init=False, default=None)

    @property
    def key(self) -> str:
        """That of the geocoder."""
        return self.geocoder.key

    def locate(self, query: str) -> Found | None:
        """As the geocoder's. Raises NoAnswer after the last attempt, or at once when asking again is vain."""
        attempts = Retrying(
            stop=stop_after_attempt(self.attempts),
            wait=self._pause,
            retry=retry_if_exception(lambda error: isinstance(error, NoAnswer) and error.passing),
            sleep=self.sleep,
            reraise=True,
        )
        return attempts(self._once, query)

    def _once(self, query: str) -> Found | None:
        if self._last is not None:
            wait = self._last + 1.0 / self.per_second - self.clock()
            if wait > 0:
                self.sleep(wait)
        self._last = self.clock()
        return self.geocoder.locate(query)

    def _pause(self, state: RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome is not None else None
        asked = (error.pause_s or 0.0) if isinstance(error, NoAnswer) else 0.0
        return min(max(self.pause_s * 2.0 ** (state.attempt_number - 1), asked), self.longest_pause_s)
