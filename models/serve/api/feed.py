"""From the engine's thread to a request, and back: who leaves is taken out of the loop."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import contextmanager
from typing import TypeVar

from models.serve.api.errors import ApiError, failed, full
from models.serve.engine.lanes import Done, Event, Failed, Lane, Token
from models.serve.engine.loop import Engine, FullError

Result = TypeVar("Result")


class Feed:
    """The lanes of one request and what they say, in order."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.loop = asyncio.get_running_loop()
        self.said: asyncio.Queue[tuple[int, Event]] = asyncio.Queue()
        self.lanes: list[Lane] = []

    def emitter(self, index: int) -> Callable[[Event], None]:
        def emit(event: Event) -> None:
            try:
                self.loop.call_soon_threadsafe(self.said.put_nowait, (index, event))
            except RuntimeError:  # the loop has closed: nobody listens any more
                pass

        return emit

    def start(self, lanes: Sequence[Lane]) -> None:
        """Raises ApiError: 429 where there is no room, 400 for what never fits."""
        try:
            self.engine.submit(lanes)
        except FullError as error:
            raise full(error.retry_after) from None
        except ValueError as error:
            raise ApiError(400, "too_long", f"{str(error).capitalize()}.") from None
        self.lanes.extend(lanes)

    async def events(self) -> AsyncIterator[tuple[int, Token | Done]]:
        """Until all lanes are done. Raises ApiError for a fault of the engine."""
        left = len(self.lanes)
        while left:
            index, event = await self.said.get()
            if isinstance(event, Failed):
                raise failed(event.kind)
            left -= isinstance(event, Done)
            yield index, event

    @contextmanager
    def leaving(self):  # type: ignore[no-untyped-def]
        """Whatever ends the block, its lanes end with it."""
        try:
            yield
        finally:
            for lane in self.lanes:
                lane.cancelled = True
