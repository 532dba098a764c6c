"""A line a request: its route as this server names it, the status and the time. Nothing that a client sent is in it."""

from __future__ import annotations

import logging
import time
import traceback

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from models.serve.api.errors import ApiError
from models.serve.api.metrics import Metrics

log = logging.getLogger("models.serve")

ROUTES = (
    "/v1/models", "/v1/chat/completions", "/v1/images/generations", "/v1/scenograph/scores",
    "/v1/scenograph/detections", "/health", "/metrics",
)


def silence() -> None:
    """The web server's own lines name addresses and quote what it can't read."""
    for name in ("uvicorn", "uvicorn.error", "uvicorn.access"):
        logging.getLogger(name).setLevel(logging.CRITICAL)


def route_of(scope: Scope) -> str:
    path = scope["path"].rstrip("/")
    return path if path in ROUTES else "other"


def told(error: BaseException) -> str:
    """Kind and place of a fault, without its words, which may quote a request."""
    place = traceback.extract_tb(error.__traceback__)[-1] if error.__traceback__ else None
    return f"{type(error).__name__} at {place.filename.rsplit('/', 1)[-1]}:{place.lineno}" if place else type(error).__name__


class Log:
    """Also the last resort: whatever was not foreseen becomes an error in OpenAI's form."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self.app, self.metrics = app, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        status, started, route = 0, time.monotonic(), route_of(scope)

        async def watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, watched)
        except ApiError as error:
            if status:
                raise
            await error.response()(scope, receive, watched)
        except Exception as error:
            log.error("failed: %s", told(error))
            if status:
                raise
            fault = ApiError(500, "internal_error", "The server failed. The next request may work.")
            await fault.response()(scope, receive, watched)
        finally:
            spent = time.monotonic() - started
            self.metrics.requests.labels(route, str(status)).inc()
            self.metrics.seconds.labels(route).observe(spent)
            log.info("%s %s %.0f ms", route, status, spent * 1000)
