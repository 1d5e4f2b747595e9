"""Every benchmark format, one line each; the first that recognises a text reads it."""

from __future__ import annotations

from scenarios.benchmarks.dial_a_ride.read import DIAL_A_RIDE
from scenarios.benchmarks.hhcrsp.read import HHCRSP
from scenarios.benchmarks.instance import Reader
from scenarios.benchmarks.multi_resource.read import MULTI_RESOURCE
from scenarios.benchmarks.pickup_delivery.read import PICKUP_DELIVERY
from scenarios.benchmarks.uhhc.read import UHHC

READERS: tuple[Reader, ...] = (
    HHCRSP,
    UHHC,
    DIAL_A_RIDE,
    PICKUP_DELIVERY,
    MULTI_RESOURCE,
)


def reader_of(text: str) -> Reader | None:
    """The reader whose format the text is in, or None."""
    return next((reader for reader in READERS if reader.recognise(text)), None)
