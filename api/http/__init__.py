"""The HTTP door: ``create_app()`` makes the ASGI application."""

from api.http.app import create_app
from api.http.settings import Settings

__all__ = ["Settings", "create_app"]
