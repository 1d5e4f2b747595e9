"""A client of the HTTP door within the test's own process, so that no port is opened."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
from fastapi import FastAPI


class Door:
    """Requests to an application; its start and end are run by ``open`` and ``close``."""

    def __init__(self, app: FastAPI) -> None:
        self._app = app
        self._lifespan: Any = None
        self._loop = asyncio.new_event_loop()

    def __enter__(self) -> Door:
        self._lifespan = self._app.router.lifespan_context(self._app)
        self._loop.run_until_complete(self._lifespan.__aenter__())
        return self

    def __exit__(self, *error: object) -> None:
        self._loop.run_until_complete(self._lifespan.__aexit__(None, None, None))
        self._loop.run_until_complete(self._loop.shutdown_default_executor())
        self._loop.close()

    def get(self, path: str, **options: Any) -> httpx.Response:
        """Answer to a GET."""
        return self._loop.run_until_complete(self._ask("GET", path, options))

    def post(self, path: str, **options: Any) -> httpx.Response:
        """Answer to a POST."""
        return self._loop.run_until_complete(self._ask("POST", path, options))

    async def _ask(self, method: str, path: str, options: dict[str, Any]) -> httpx.Response:
        transport = httpx.ASGITransport(app=self._app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://door") as client:
            return await client.request(method, path, **options)
