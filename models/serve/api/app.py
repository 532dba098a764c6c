"""The application: routes and what stands before them."""

from __future__ import annotations

import re
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from prometheus_client import generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import JSONResponse, Response

from models.serve.api import chat, images, scores
from models.serve.api.errors import ApiError
from models.serve.api.feed import Feed
from models.serve.api.guard import Guard
from models.serve.api.log import Log, log
from models.serve.api.metrics import Metrics
from models.serve.api.schemas import ChatRequest, DetectionsRequest, ImageRequest, ScoresRequest
from models.serve.api.served import Served
from models.serve.api.sse import streamed, whole
from models.serve.engine.loop import Engine, Size
from models.serve.engine.network import Network
from models.serve.engine.score import Scorer
from models.serve.engine.text import Text, TextError
from models.serve.api.settings import LOCAL, Settings

PROTOCOL = {"name": "scenograph-server", "version": 1}
STARTED = int(time.time())


def create_app(settings: Settings, network: Network) -> FastAPI:
    size = Size(settings.rows, settings.columns, settings.waiting, settings.tile)
    engine = Engine(network, size)
    text = Text(network.facts)
    served = Served(settings, engine, text, Metrics(engine), _scorer(text))

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        served.close()

    app = FastAPI(title="Scenograph", lifespan=lifespan, docs_url=None, redoc_url=None, openapi_url=None)
    app.state.served = served
    _routes(app, served)
    _errors(app)
    app.add_middleware(Guard, settings=settings)
    app.add_middleware(
        CORSMiddleware,
        allow_origins=list(settings.origins),
        allow_origin_regex=f"^{LOCAL}$",
        allow_methods=["GET", "POST"],
        allow_headers=["authorization", "content-type"],
        expose_headers=["retry-after"],
        max_age=600,
    )
    app.add_middleware(Log, metrics=served.metrics)
    return app


def _scorer(text: Text) -> Scorer | None:
    try:
        return Scorer(text) if text.facts.plans else None
    except ValueError:
        return None


def _routes(app: FastAPI, served: Served) -> None:
    facts = served.facts

    def known(model: str | None) -> None:
        if model not in (None, facts.id):
            raise ApiError(404, "model_not_found", f"This server has one model: {facts.id}.", "model")

    @app.get("/health")
    async def health() -> Response:
        alive = served.engine.alive
        return JSONResponse({"status": "ok" if alive else "engine stopped"}, 200 if alive else 503)

    @app.get("/metrics")
    async def metrics() -> Response:
        return Response(generate_latest(served.metrics.registry), media_type=CONTENT_TYPE_LATEST)

    @app.get("/v1/models")
    async def models() -> dict[str, Any]:
        limits = {"pictures": served.settings.most_pictures, "columns": served.settings.columns}
        about = facts.description()
        about["capabilities"]["score"] = served.scorer is not None
        extension = {**PROTOCOL, "generator": about, "limits": limits}
        entry = {"id": facts.id, "object": "model", "created": STARTED, "owned_by": "scenograph", "scenograph": extension}
        return {"object": "list", "data": [entry]}

    @app.post("/v1/chat/completions")
    async def completions(body: ChatRequest, request: Request) -> Response:
        known(body.model)
        if not facts.plans:
            raise ApiError(400, "writes_no_plans", "This model writes no plans.", "model")
        if served.settings.log_prompts:
            log.info("chat %r", [message.text() for message in body.messages])
        feed = Feed(served.engine)
        lane = chat.text_lane(served, feed, body)
        if body.stream:
            return await streamed(chat.stream(served, feed, lane, body), named=False)
        return await whole(request, chat.complete(served, feed, lane, body))

    @app.post("/v1/images/generations")
    async def generations(body: ImageRequest, request: Request) -> Response:
        known(body.model)
        if served.settings.log_prompts:
            log.info("images %r", [body.prompt, body.chain])
        painting = images.Painting(served, body)
        if body.stream:
            return await streamed(images.stream(painting), named=True)
        return await whole(request, images.complete(painting))

    @app.post("/v1/scenograph/scores")
    async def scored(body: ScoresRequest, request: Request) -> Response:
        known(body.model)
        return await whole(request, scores.scores(served, body))

    @app.post("/v1/scenograph/detections")
    async def detected(body: DetectionsRequest, request: Request) -> Response:
        known(body.model)
        return await whole(request, scores.detections(served, body))


def _errors(app: FastAPI) -> None:
    @app.exception_handler(ApiError)
    async def api_error(_: Request, error: ApiError) -> Response:
        return error.response()

    @app.exception_handler(TextError)
    async def text_error(_: Request, error: TextError) -> Response:
        return ApiError(400, "text_does_not_fit", str(error), error.param).response()

    @app.exception_handler(RequestValidationError)
    async def wrong(_: Request, error: RequestValidationError) -> Response:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"] if part != "body")
        # A field that nobody knows was named by the client: it is not said back.
        named = where if re.fullmatch(r"[a-z_0-9.]{1,60}", where) and first["type"] != "extra_forbidden" else None
        kind = first["type"] if first["type"].isascii() else "wrong"
        return ApiError(400, "invalid_request", f"The request is not understood ({kind}).", named).response()

    @app.exception_handler(HTTPException)
    async def http_error(_: Request, error: HTTPException) -> Response:
        code = {404: "no_such_route", 405: "no_such_method"}.get(error.status_code, "refused")
        return ApiError(error.status_code, code, "There is nothing of that kind here.").response()
