"""Spans of time as (from, until), both included."""

from __future__ import annotations

from collections.abc import Iterable

Span = tuple[int, int]
Spans = tuple[Span, ...]


def merged_spans(spans: Iterable[Span]) -> Spans:
    """The same moments in as few spans as possible, in time order; empty spans hold none."""
    found: list[Span] = []
    for low, high in sorted(span for span in spans if span[0] <= span[1]):
        if found and low <= found[-1][1] + 1:
            found[-1] = found[-1][0], max(found[-1][1], high)
        else:
            found.append((low, high))
    return tuple(found)


def inside(spans: Iterable[Span], others: Iterable[Span]) -> Spans:
    """The moments that are in both."""
    kept = tuple(others)
    return merged_spans((max(low, first), min(high, last)) for low, high in spans for first, last in kept)
