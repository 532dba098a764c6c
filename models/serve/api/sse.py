"""Answers as they come: server-sent events, and whole ones that stop when nobody waits for them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Coroutine
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from models.serve.api.errors import ApiError


def line(data: Any, event: str | None = None) -> str:
    text = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"event: {event}\ndata: {text}\n\n" if event else f"data: {text}\n\n"


async def streamed(lines: AsyncIterator[str], named: bool) -> Response:
    """Waits for the first line, so that what is refused has its status. A later fault is an `error` event."""
    try:
        first = await anext(lines)
    except StopAsyncIteration:
        first = ""

    async def rest() -> AsyncIterator[str]:
        try:
            yield first
            async for text in lines:
                yield text
        except ApiError as error:
            yield line({"type": "error", **error.body()} if named else error.body(), "error" if named else None)
        finally:
            await lines.aclose()  # type: ignore[attr-defined]

    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(rest(), media_type="text/event-stream", headers=headers)


async def whole(request: Request, answer: Coroutine[Any, Any, Any]) -> Response:
    """The answer as JSON; given up as soon as the client has gone."""
    task = asyncio.ensure_future(answer)
    gone = asyncio.ensure_future(_gone(request))
    try:
        await asyncio.wait({task, gone}, return_when=asyncio.FIRST_COMPLETED)
        if not task.done():
            return Response(status_code=499)
        return JSONResponse(task.result(), headers={"Cache-Control": "no-store"})
    finally:
        for running in (task, gone):
            running.cancel()
        await asyncio.gather(task, gone, return_exceptions=True)


async def _gone(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
