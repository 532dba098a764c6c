"""POST /v1/images/generations: pictures, row by row."""

from __future__ import annotations

import secrets
import time
from collections.abc import AsyncIterator
from typing import Any

from models.serve.api.chat import text_lane
from models.serve.api.errors import ApiError
from models.serve.api.feed import Feed
from models.serve.api.schemas import ChatRequest, ImageRequest, Message
from models.serve.api.served import Served
from models.serve.api.sse import line
from models.serve.engine.lanes import Lane, Token
from models.serve.engine.sampling import Filter
from models.serve.engine.text import Stream


class Painting:
    """One request: checked when it is made, its lanes once the chain is known."""

    def __init__(self, served: Served, request: ImageRequest) -> None:
        """Raises ApiError, and TextError for a text that doesn't fit."""
        self.served, self.request, facts = served, request, served.facts
        self.count = request.n or 1
        if self.count > served.settings.most_pictures:
            raise ApiError(400, "too_many", f"{served.settings.most_pictures} pictures at once are the most.", "n")
        width, height = facts.image_size
        if request.size not in (None, "auto", f"{width}x{height}"):
            raise ApiError(400, "size_not_offered", f"This model paints at one size, {width}x{height}.", "size")
        if request.chain and not facts.plans:
            raise ApiError(400, "reads_no_chains", "This model reads no chains: word the layout into the prompt.", "chain")
        self.known = self._known()
        self.seed = secrets.randbelow(2**32) if request.seed is None else request.seed
        served.text.painting(request.prompt, request.chain or "")

    def _known(self) -> list[int]:
        keep, facts = self.request.keep, self.served.facts
        if keep is None:
            return []
        if not len(keep.tokens) == len(keep.mask) == facts.image_tokens or max(keep.tokens) >= facts.codes:
            raise ApiError(400, "picture_of_other_model", "The tokens to keep are of another model's picture.", "keep")
        return [token if kept else -1 for token, kept in zip(keep.tokens, keep.mask, strict=True)]

    async def text(self) -> tuple[str, list[int]]:
        """The chain that was given, or one that the model writes now; and all that is read before the picture."""
        served, facts, request = self.served, self.served.facts, self.request
        if request.chain is not None or not facts.plans:
            return request.chain or "", served.text.painting(request.prompt, request.chain or "")
        feed = Feed(served.engine)
        messages = [Message(role="user", content=request.prompt)]
        lane = text_lane(served, feed, ChatRequest(model=facts.id, messages=messages, seed=self.seed))
        lane.limit = min(lane.limit, self.room(len(lane.rows[0])))
        stream, pieces, ids = Stream(served.text), [], list(lane.rows[0])
        with feed.leaving():
            feed.start([lane])
            async for _, event in feed.events():
                if isinstance(event, Token):
                    pieces.append(stream(event.id))
                    ids.append(event.id)
        if ids[-1] in lane.stops:
            ids.pop()
        return "".join(pieces), [*ids, facts.sequencer.ids["beginOfImage"]]

    def room(self, read: int) -> int:
        """The most tokens of a chain behind `read` others, with a picture still to come. Raises ApiError."""
        facts = self.served.facts
        room = min(facts.max_text, self.served.engine.size.columns - facts.image_tokens) - read - 1
        if room < 1:
            raise ApiError(400, "too_long", "The prompt leaves no room for a chain.", "prompt")
        return room

    def lanes(self, feed: Feed, row: list[int]) -> list[Lane]:
        facts, request = self.served.facts, self.request
        defaults = facts.sampling["image"]
        guidance = defaults["guidance"] if request.guidance is None else request.guidance
        rows = [row] if guidance == 1 else [row, facts.sequencer.guidance_row(len(row))]
        chosen = Filter(
            defaults["temperature"] if request.temperature is None else request.temperature,
            defaults["topK"] if request.top_k is None else request.top_k,
            defaults["topP"] if request.top_p is None else request.top_p,
        )
        return [
            Lane(
                "image", rows, facts.image_tokens, self.seed + index, chosen, feed.emitter(index),
                guidance=guidance, known=self.known,
            )
            for index in range(self.count)
        ]

    def shown(self) -> list[int]:
        """The rows behind which a partial picture is shown."""
        rows, wanted = self.served.facts.grid[0], self.request.partial_images or 0
        return sorted({rows * part // (wanted + 1) for part in range(1, wanted + 1)} - {0, rows})

    def filled(self, codes: list[int]) -> list[int]:
        """A picture of what there is: the rest as it was kept, or as the row above."""
        columns, keep = self.served.facts.grid[1], self.request.keep
        whole = list(codes)
        while len(whole) < self.served.facts.image_tokens:
            whole.append(keep.tokens[len(whole)] if keep else whole[len(whole) - columns])
        return whole

    def facts_of(self, event: str, png: str) -> dict[str, Any]:
        width, height = self.served.facts.image_size
        return {
            "type": f"image_generation.{event}",
            "b64_json": png,
            "created_at": int(time.time()),
            "size": f"{width}x{height}",
            "quality": "auto",
            "background": "opaque",
            "output_format": "png",
        }

    def usage(self, lanes: list[Lane]) -> dict[str, Any]:
        read, painted = sum(len(lane.rows[0]) for lane in lanes), sum(lane.count for lane in lanes)
        details = {"image_tokens": 0, "text_tokens": read}
        return {
            "input_tokens": read, "output_tokens": painted, "total_tokens": read + painted,
            "input_tokens_details": details,
        }


async def stream(painting: Painting) -> AsyncIterator[str]:
    served, started = painting.served, time.monotonic()
    chain, row = await painting.text()
    feed, columns = Feed(served.engine), served.facts.grid[1]
    lanes, shown = painting.lanes(feed, row), painting.shown()
    codes: list[list[int]] = [[] for _ in lanes]

    def event(name: str, data: dict[str, Any], index: int) -> str:
        return line({**data, "image": index}, name)

    with feed.leaving():
        feed.start(lanes)
        if painting.request.image_tokens:
            told = {"model": served.facts.id, "chain": chain, "seed": painting.seed}
            yield line({"type": "image_generation.chain", **told}, "image_generation.chain")
        async for index, said in feed.events():
            if isinstance(said, Token):
                if started:
                    served.metrics.first.labels("/v1/images/generations").observe(time.monotonic() - started)
                    started = 0.0
                codes[index].append(said.id)
                rows, within = divmod(len(codes[index]), columns)
                if within == 0 and painting.request.image_tokens:
                    data = {"type": "image_tokens", "start": (rows - 1) * columns, "tokens": codes[index][-columns:]}
                    yield event("image_tokens", data, index)
                if within == 0 and rows in shown:
                    png = await served.png(painting.filled(codes[index]))
                    data = {**painting.facts_of("partial_image", png), "partial_image_index": shown.index(rows)}
                    yield event("image_generation.partial_image", {**data, "decided_rows": rows}, index)
            else:
                data = painting.facts_of("completed", await served.png(codes[index]))
                data |= {"usage": painting.usage([lanes[index]]), "seed": lanes[index].seed}
                if painting.request.image_tokens:
                    data["tokens"] = codes[index]
                yield event("image_generation.completed", data, index)


async def complete(painting: Painting) -> dict[str, Any]:
    served = painting.served
    chain, row = await painting.text()
    feed = Feed(served.engine)
    lanes = painting.lanes(feed, row)
    codes: list[list[int]] = [[] for _ in lanes]
    with feed.leaving():
        feed.start(lanes)
        async for index, said in feed.events():
            if isinstance(said, Token):
                codes[index].append(said.id)
    found = []
    for lane, chosen in zip(lanes, codes, strict=True):
        entry: dict[str, Any] = {"b64_json": await served.png(chosen), "revised_prompt": chain or None, "seed": lane.seed}
        found.append(entry | ({"tokens": chosen} if painting.request.image_tokens else {}))
    width, height = served.facts.image_size
    return {
        "created": int(time.time()), "data": found, "size": f"{width}x{height}", "quality": "auto",
        "background": "opaque", "output_format": "png", "usage": painting.usage(lanes),
    }
