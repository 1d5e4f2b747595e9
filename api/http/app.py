"""The HTTP door: stateless, a problem in, a plan out."""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import anyio.to_thread
from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse
from starlette.exceptions import HTTPException
from starlette.responses import Response

from api.cases.judge import judge, verdict_json
from api.cases.solving import Solver
from api.errors import Reason, complaints_of
from api.http import openapi
from api.http.asks import CheckAsk, SolveAsk, check_ask, joint_ask, rides_ask, solve_ask
from api.http.body import json_object
from api.http.pages import documentation
from api.http.pool import SolverPool
from api.http.problems import MEDIA_TYPE, Refusal, language_of, problem_response
from api.http.settings import Settings
from api.http.worker import Engine
from routing.errors import InvalidPlan

_LOG = logging.getLogger("maillon.http")
#: What a proxy calls a request whose client left before the answer.
_CLIENT_LEFT = 499


def create_app(*, solver: Solver | None = None, settings: Settings | None = None) -> FastAPI:
    """The ASGI application; ``solver`` replaces the engine, and is handed to other processes."""
    chosen = settings or Settings()
    pool = SolverPool(solver or Engine(processes=chosen.processes), chosen)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        pool.start()
        yield
        pool.close()

    app = FastAPI(
        title="Maillon",
        version="1",
        description="Plans visits and judges plans. Errors are problem details (RFC 9457).",
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json",
        lifespan=lifespan,
    )
    _add_solve(app, pool, chosen)
    _add_rides(app, pool, chosen)
    _add_check(app, chosen)
    _add_reading(app, pool, chosen)
    _add_errors(app)
    _describe(app)
    return app


def _add_solve(app: FastAPI, pool: SolverPool, settings: Settings) -> None:
    @app.post(
        "/v1/solve/visits",
        summary="Plan a problem",
        openapi_extra=_takes(openapi.solve_schema(settings.max_seconds)),
        responses=_answers(
            "A plan, its verdict by the referee, and how it was found.", 400, 413, 415, 422, 503
        ),
    )
    async def solve_visits(request: Request) -> Response:
        return await _solved(request, pool, settings, solve_ask)


def _add_rides(app: FastAPI, pool: SolverPool, settings: Settings) -> None:
    @app.post(
        "/v1/solve/rides",
        summary="Plan a day of pooled rides",
        openapi_extra=_takes(openapi.rides_schema(settings.max_seconds)),
        responses=_answers("Tours, rides, refusals with reasons, figures.", 400, 413, 415, 422, 503),
    )
    async def solve_rides(request: Request) -> Response:
        return await _solved(request, pool, settings, rides_ask)

    @app.post(
        "/v1/solve/joint",
        summary="Plan visits and rides together",
        openapi_extra=_takes(openapi.joint_schema(settings.max_seconds)),
        responses=_answers("The visits' plan, and who is brought by whom.", 400, 413, 415, 422, 503),
    )
    async def solve_joint(request: Request) -> Response:
        return await _solved(request, pool, settings, joint_ask)


async def _solved(
    request: Request, pool: SolverPool, settings: Settings, read: Callable[..., SolveAsk]
) -> Response:
    """Read the request, plan it in a process, answer; a client that left gets nothing."""
    body = await json_object(request, most=settings.max_body)
    ask = await anyio.to_thread.run_sync(lambda: read(body, max_seconds=settings.max_seconds))
    answer = await pool.solve(ask, request.is_disconnected)
    return Response(status_code=_CLIENT_LEFT) if answer is None else _json(answer)


def _add_check(app: FastAPI, settings: Settings) -> None:
    @app.post(
        "/v1/check",
        summary="Judge a plan",
        openapi_extra=_takes(openapi.check_schema()),
        responses=_answers("What the referee says of the plan.", 400, 413, 415, 422),
    )
    async def check(request: Request) -> Response:
        body = await json_object(request, most=settings.max_body)
        verdict = await anyio.to_thread.run_sync(lambda: _judged(check_ask(body)))
        return _json({"maillon": "verdict", "version": 1, **verdict})


def _judged(ask: CheckAsk) -> dict[str, Any]:
    try:
        return verdict_json(judge(ask.problem, ask.plan), ask.problem)
    except InvalidPlan as error:
        raise Refusal(422, complaints_of(error, "en")) from None


def _add_reading(app: FastAPI, pool: SolverPool, settings: Settings) -> None:
    @app.get(
        "/v1/schema/{kind}", summary="JSON Schema of a document", responses=_answers("A JSON Schema.", 404)
    )
    async def described(kind: str) -> Response:
        if kind in openapi.REQUESTS:
            return _json(openapi.alone(openapi.REQUESTS[kind](settings.max_seconds)))
        if kind in openapi.SCHEMAS:
            return _json(openapi.SCHEMAS[kind]())
        raise Refusal(404, [Reason(code="schema.unknown", where="kind", seen=kind[:120])])

    @app.get("/health", summary="Whether the door is open", responses=_answers("State and limits."))
    async def health() -> Response:
        limits = {
            "max_seconds": settings.max_seconds,
            "max_body": settings.max_body,
            "places": settings.places,
        }
        return _json({"status": "ok", "free_places": pool.free, "limits": limits})

    @app.get("/docs", include_in_schema=False)
    @app.get("/", include_in_schema=False)
    async def docs(request: Request) -> HTMLResponse:
        return HTMLResponse(documentation(app.openapi(), language_of(request)))


def _add_errors(app: FastAPI) -> None:
    @app.exception_handler(Refusal)
    async def refused(request: Request, error: Refusal) -> Response:
        return problem_response(request, error.status, error.complaints, headers=error.headers)

    @app.exception_handler(HTTPException)
    async def http_error(request: Request, error: HTTPException) -> Response:
        code = "route.method" if error.status_code == 405 else "route.unknown"
        seen = f"{request.method} {request.url.path}"[:200]
        reason = Reason(code=code, where="request", seen=seen)
        return problem_response(request, error.status_code, [reason], headers=error.headers)

    @app.exception_handler(Exception)
    async def defect(request: Request, error: Exception) -> Response:
        _LOG.exception("A fault of Maillon on %s %s", request.method, request.url.path, exc_info=error)
        reason = Reason(code="server.defect", where="server", seen=type(error).__name__)
        return problem_response(request, 500, [reason])


def _describe(app: FastAPI) -> None:
    made: dict[str, Any] = {}
    generate = app.openapi

    def described() -> dict[str, Any]:
        if not made:
            made.update(generate())
            made.setdefault("components", {}).setdefault("schemas", {}).update(openapi.components())
            # Added here, as they are: the framework would drop every null of them.
            for path, example in openapi.EXAMPLES.items():
                body = made["paths"][path]["post"]["requestBody"]["content"]
                body["application/json"]["example"] = example()
        return made

    app.openapi = described  # type: ignore[method-assign]


def _takes(described: dict[str, Any]) -> dict[str, Any]:
    content = {"application/json": {"schema": openapi.in_components(described)}}
    return {"requestBody": {"required": True, "content": content}}


def _answers(summary: str, *errors: int) -> dict[int | str, dict[str, Any]]:
    problem = {"description": "Problem details.", "content": {MEDIA_TYPE: {"schema": {"type": "object"}}}}
    good = {"description": summary, "content": {"application/json": {"schema": {"type": "object"}}}}
    return {200: good, **dict.fromkeys(errors, problem)}


def _json(value: dict[str, Any]) -> Response:
    return Response(json.dumps(value, ensure_ascii=True).encode("ascii"), media_type="application/json")
