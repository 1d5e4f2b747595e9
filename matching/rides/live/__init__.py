"""A day of live booking in people's words: events from a file, what happened told line by line, a page."""

from matching.rides.live.calls import takes_calls
from matching.rides.live.day import LiveBook, open_book
from matching.rides.live.driving import drive
from matching.rides.live.events import Event, InvalidEvents, read_events
from matching.rides.live.page import render_live_html
from matching.rides.live.telling import told

__all__ = [
    "Event",
    "InvalidEvents",
    "LiveBook",
    "drive",
    "open_book",
    "read_events",
    "render_live_html",
    "takes_calls",
    "told",
]
