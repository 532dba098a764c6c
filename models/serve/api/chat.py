"""POST /v1/chat/completions: the chain, token by token."""

from __future__ import annotations

import secrets
import time
from collections.abc import AsyncIterator
from typing import Any

from models.serve.api.errors import ApiError
from models.serve.api.feed import Feed
from models.serve.api.schemas import ChatRequest
from models.serve.api.served import Served
from models.serve.api.sse import line
from models.serve.engine.lanes import Done, Lane, Token
from models.serve.engine.sampling import Filter
from models.serve.engine.text import BEGIN_OF_IMAGE, Stream


def text_lane(served: Served, feed: Feed, request: ChatRequest) -> Lane:
    """Raises ApiError, and TextError for a text that doesn't fit."""
    prompt, prefix = _conversation(request)
    text, facts = served.text, served.facts
    ids, before = text.prompt(prompt), text.chain(prefix)
    room = min(facts.max_text, served.engine.size.columns) - len(ids) - len(before)
    if room < 1:
        raise ApiError(400, "context_length_exceeded", "Prompt and chain leave no room for more.", "messages")
    defaults = facts.sampling["text"]
    asked = request.max_completion_tokens or request.max_tokens or facts.description()["defaults"]["plan"]["maxTokens"]
    chosen = Filter(
        defaults["temperature"] if request.temperature is None else request.temperature,
        defaults["topK"] if request.top_k is None else request.top_k,
        defaults["topP"] if request.top_p is None else request.top_p,
    )
    special = facts.sequencer.ids
    return Lane(
        "text",
        [[*ids, *before]],
        limit=min(asked, room),
        seed=secrets.randbelow(2**32) if request.seed is None else request.seed,
        filter=chosen,
        emit=feed.emitter(0),
        place=len(before),
        stops=frozenset((special["beginOfImage"], special["eos"])),
        wants_odds=bool(request.logprobs),
        top=request.top_logprobs or 0,
    )


def _conversation(request: ChatRequest) -> tuple[str, str]:
    roles = [message.role for message in request.messages]
    if roles not in (["user"], ["user", "assistant"]):
        raise ApiError(
            400, "conversation_not_understood",
            "A request is one message of the user, and one of the assistant where a chain is to be gone on from.",
            "messages",
        )
    prefix = request.messages[1].text() if len(roles) == 2 else ""
    if prefix.endswith(BEGIN_OF_IMAGE):
        raise ApiError(400, "chain_is_whole", "The chain is at its end.", "messages")
    return request.messages[0].text(), prefix


class Answer:
    """The forms of one answer."""

    def __init__(self, served: Served, request: ChatRequest) -> None:
        self.served, self.request = served, request
        self.head = {"id": f"chatcmpl-{secrets.token_hex(12)}", "created": int(time.time()), "model": served.facts.id}
        self.stream = Stream(served.text)

    def odds(self, piece: str, token: Token) -> dict[str, Any] | None:
        """`id` is an extension: the number of the token."""
        if token.odds is None:
            return None
        named = [(self.served.text.piece(other), other, log) for other, log in token.odds.top]
        return {
            **_token(piece, token.id, token.odds.chosen),
            "top_logprobs": [_token(text, other, log) for text, other, log in named],
        }

    def usage(self, lane: Lane) -> dict[str, int]:
        read = len(lane.rows[0])
        return {"prompt_tokens": read, "completion_tokens": lane.count, "total_tokens": read + lane.count}

    def chunk(self, delta: dict[str, Any], odds: Any = None, reason: str | None = None) -> dict[str, Any]:
        choice = {"index": 0, "delta": delta, "logprobs": odds and {"content": [odds]}, "finish_reason": reason}
        return {**self.head, "object": "chat.completion.chunk", "choices": [choice]}


def _token(text: str, token: int, log: float) -> dict[str, Any]:
    return {"token": text, "logprob": log, "bytes": list(text.encode("utf-8", "replace")), "id": token}


async def stream(served: Served, feed: Feed, lane: Lane, request: ChatRequest) -> AsyncIterator[str]:
    answer, started = Answer(served, request), time.monotonic()
    with feed.leaving():
        feed.start([lane])
        async for _, event in feed.events():
            if isinstance(event, Token):
                if started:
                    served.metrics.first.labels("/v1/chat/completions").observe(time.monotonic() - started)
                    yield line(answer.chunk({"role": "assistant", "content": ""}))
                    started = 0.0
                piece = answer.stream(event.id)
                yield line(answer.chunk({"content": piece}, answer.odds(piece, event)))
            else:
                yield line(answer.chunk({}, None, event.reason))
    if request.stream_options and request.stream_options.include_usage:
        yield line({**answer.chunk({}), "choices": [], "usage": answer.usage(lane)})
    yield line("[DONE]")


async def complete(served: Served, feed: Feed, lane: Lane, request: ChatRequest) -> dict[str, Any]:
    answer, pieces, told, reason = Answer(served, request), [], [], "stop"
    with feed.leaving():
        feed.start([lane])
        async for _, event in feed.events():
            if isinstance(event, Done):
                reason = event.reason
                continue
            pieces.append(answer.stream(event.id))
            if event.odds:
                told.append(answer.odds(pieces[-1], event))
    choice = {
        "index": 0,
        "message": {"role": "assistant", "content": "".join(pieces), "refusal": None},
        "logprobs": {"content": told, "refusal": None} if told else None,
        "finish_reason": reason,
    }
    return {**answer.head, "object": "chat.completion", "choices": [choice], "usage": answer.usage(lane)}
