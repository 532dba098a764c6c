"""The official `openai` package against the server, on a real port."""

from __future__ import annotations

import base64
import io
import json
import logging
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from models.families.janus.random_checkpoint.write import write_checkpoint
from models.serve.testing import running, small_mini

pytest.importorskip("fastapi", reason="fastapi is not installed: models/setup.sh")

import openai  # noqa: E402

from models.serve.api.app import create_app  # noqa: E402
from models.serve.api.settings import Settings  # noqa: E402
from models.serve.engine.opened import open_network  # noqa: E402

PROMPT = "a red apple to the left of a blue car"
CHAIN = "A <|obj_start|>red apple<|obj_end|> <|box_start|>(10,460),(370,850)<|box_end|>."
KEY = "a key of eight or more"


def client(address: str, key: str = "none") -> openai.OpenAI:
    return openai.OpenAI(base_url=f"{address}/v1", api_key=key, max_retries=0, timeout=120)


def chat(asked: openai.OpenAI, seed: int = 1, limit: int = 24, **more: Any) -> Any:
    more.setdefault("model", "small")
    messages: Any = [{"role": "user", "content": PROMPT}]
    return asked.chat.completions.create(messages=messages, seed=seed, max_tokens=limit, temperature=1, **more)


def paint(asked: openai.OpenAI, **more: Any) -> Any:
    extensions = {"seed": 3, "chain": CHAIN, "image_tokens": True, **more.pop("extra_body", {})}
    more.setdefault("model", "small")
    return asked.images.generate(prompt=PROMPT, extra_body=extensions, **more)


@pytest.fixture(scope="module")
def asked(address: str) -> openai.OpenAI:
    return client(address)


def test_models_say_what_a_studio_needs_to_know(asked: openai.OpenAI) -> None:
    (model,) = asked.models.list().data
    told = model.model_dump()["scenograph"]
    assert model.id == "small" and told["name"] == "scenograph-server" and told["version"] == 1
    assert told["generator"]["tokens"] == {"columns": 4, "rows": 4}
    assert told["generator"]["capabilities"]["repaint"]


def test_a_chain_streams_with_its_odds_and_is_the_same_in_one_piece(asked: openai.OpenAI) -> None:
    whole = chat(asked, logprobs=True, top_logprobs=5)
    chunks = list(chat(asked, stream=True, logprobs=True, top_logprobs=5, stream_options={"include_usage": True}))
    told = [c.choices[0].logprobs.content[0] for c in chunks if c.choices and c.choices[0].logprobs]
    text = "".join(c.choices[0].delta.content or "" for c in chunks if c.choices)
    assert text == whole.choices[0].message.content == "".join(token.token for token in told)
    assert len(told) == 24 and all(len(token.top_logprobs) == 5 and token.logprob <= 0 for token in told)
    assert told[0].model_dump()["id"] >= 0
    assert chunks[-2].choices[0].finish_reason == whole.choices[0].finish_reason == "length"
    assert chunks[-1].usage.completion_tokens == whole.usage.completion_tokens == 24


def test_a_chain_goes_on_from_what_there_is(asked: openai.OpenAI) -> None:
    messages: Any = [{"role": "user", "content": PROMPT}, {"role": "assistant", "content": CHAIN}]
    first = asked.chat.completions.create(model="small", messages=messages, seed=1, max_tokens=8)
    assert first.choices[0].message.content != chat(asked, limit=8).choices[0].message.content


def test_a_picture_streams_partial_ones_then_whole(asked: openai.OpenAI) -> None:
    events = list(paint(asked, stream=True, partial_images=2))
    kinds = [event.type for event in events]
    assert kinds.count("image_generation.partial_image") == 2 and kinds[-1] == "image_generation.completed"
    rows = [event.model_dump() for event in events if event.type == "image_tokens"]
    assert [row["start"] for row in rows] == [0, 4, 8, 12]
    tokens = [token for row in rows for token in row["tokens"]]
    last = events[-1].model_dump()
    assert last["tokens"] == tokens and last["seed"] == 3
    whole = paint(asked, n=2)
    assert whole.data[0].model_dump()["tokens"] == tokens
    assert whole.data[0].b64_json == last["b64_json"] and whole.data[0].revised_prompt == CHAIN
    assert whole.data[1].model_dump()["tokens"] == paint(asked, extra_body={"seed": 4}).data[0].model_dump()["tokens"]
    assert Image.open(io.BytesIO(base64.b64decode(last["b64_json"]))).size == (64, 64)


def test_kept_tokens_stay(asked: openai.OpenAI) -> None:
    kept = list(range(16))
    keep = {"tokens": kept, "mask": [1] * 12 + [0] * 4}
    found = paint(asked, extra_body={"keep": keep, "seed": 9}).data[0].model_dump()["tokens"]
    assert found[:12] == kept[:12] and found[12:] != kept[12:]


def test_without_a_chain_the_model_writes_one_first(asked: openai.OpenAI) -> None:
    plain = asked.images.generate(model="small", prompt=PROMPT)
    assert plain.data and plain.data[0].revised_prompt and plain.data[0].b64_json


@pytest.fixture(params=["mini", "janus"])
def crowd(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[openai.OpenAI, str]]:
    """A server of either family, and its model's name."""
    if request.param == "mini":
        yield client(request.getfixturevalue("address")), "small"
        return
    network = open_network(write_checkpoint(tmp_path / "GoT-R1-tiny", "tiny", "transformers", boxes=True))
    with running(create_app(Settings(checkpoint=Path("none"), rows=16, columns=512), network)) as found:
        yield client(found), network.facts.id


def test_fifty_streams_at_once_are_what_each_is_alone_and_none_is_lost(crowd: tuple[openai.OpenAI, str]) -> None:
    asked, model = crowd

    def one(seed: int) -> Any:
        if seed % 2:
            stream = chat(asked, seed, 12, stream=True, model=model)
            return [c.choices[0].delta.content for c in stream if c.choices]
        events = list(paint(asked, stream=True, extra_body={"seed": seed}, model=model))
        return events[-1].model_dump()["tokens"]

    with ThreadPoolExecutor(50) as pool:
        together = list(pool.map(one, range(50)))
    assert together == [one(seed) for seed in range(50)]


def figure(address: str, name: str) -> float:
    import urllib.request

    with urllib.request.urlopen(f"{address}/metrics") as page:
        lines = page.read().decode().split("\n")
    return sum(float(line.rsplit(" ", 1)[1]) for line in lines if line.startswith(name) and "_created" not in line)


def test_who_leaves_is_taken_out_streaming_or_not(address: str) -> None:
    for streaming in (True, False):
        before = figure(address, "scenograph_lanes_left")
        asked = client(address)
        if streaming:
            stream = chat(asked, limit=400, stream=True)
            next(iter(stream))
            stream.close()
        else:
            with pytest.raises(openai.APITimeoutError):
                chat(asked.with_options(timeout=0.3), limit=400)
        until = time.monotonic() + 20
        while figure(address, "scenograph_lanes_left") == before:
            assert time.monotonic() < until, f"still decoded, streaming: {streaming}"
            time.sleep(0.02)
        assert figure(address, "scenograph_rows_used") == 0


@pytest.fixture
def narrow() -> Iterator[str]:
    """Two rows, none may wait; keys; three requests a minute."""
    settings = Settings(
        checkpoint=Path("none"), rows=2, tile=2, waiting=0, columns=512, keys=(KEY, KEY + " two"), rate=6,
        origins=("https://studio.example",),
    )
    with running(create_app(settings, small_mini())) as found:
        yield found


def test_keys_places_and_rates_are_limited(narrow: str) -> None:
    with pytest.raises(openai.AuthenticationError) as stranger:
        client(narrow, "another key").models.list()
    assert stranger.value.code == "invalid_api_key"
    asked = client(narrow, KEY)
    streams = [iter(chat(asked, limit=400, stream=True)) for _ in range(2)]
    for stream in streams:
        next(stream)
    with pytest.raises(openai.RateLimitError) as full:
        chat(asked)
    assert full.value.code == "engine_full" and int(full.value.response.headers["retry-after"]) >= 1
    with pytest.raises(openai.RateLimitError) as often:
        for _ in range(8):
            with pytest.raises(openai.BadRequestError):
                asked.chat.completions.create(model="small", messages=[{"role": "system", "content": "x"}])  # type: ignore[call-overload]
    assert often.value.code == "rate_limit_exceeded" and int(often.value.response.headers["retry-after"]) >= 1
    # Another key has a rate of its own.
    with pytest.raises(openai.RateLimitError) as other:
        chat(client(narrow, KEY + " two"))
    assert other.value.code == "engine_full"


def test_pages_that_are_not_named_may_not_ask(narrow: str) -> None:
    import urllib.request

    def allowed(origin: str) -> str | None:
        headers = {"Origin": origin, "Access-Control-Request-Method": "POST"}
        request = urllib.request.Request(f"{narrow}/v1/images/generations", method="OPTIONS", headers=headers)
        try:
            return urllib.request.urlopen(request).headers["access-control-allow-origin"]
        except urllib.error.HTTPError as error:
            return error.headers["access-control-allow-origin"]

    assert allowed("https://studio.example") == "https://studio.example"
    assert allowed("http://localhost:4173") == "http://localhost:4173"
    assert allowed("https://other.example") is None
    assert allowed("http://localhost.other.example") is None


def test_a_fault_in_mid_stream_is_an_error_in_the_stream(monkeypatch: pytest.MonkeyPatch) -> None:
    network, broken = small_mini(), threading.Event()
    hidden = network.hidden

    def breaking(*given: Any) -> Any:
        if broken.is_set():
            broken.clear()
            raise RuntimeError("of the device")
        return hidden(*given)

    monkeypatch.setattr(network, "hidden", breaking)
    with running(create_app(Settings(checkpoint=Path("none")), network)) as found:
        asked = client(found)
        stream = iter(chat(asked, limit=400, stream=True))
        next(stream)
        broken.set()
        with pytest.raises(openai.APIError) as fault:
            list(stream)
        assert fault.value.code == "engine_failed"
        assert chat(asked, limit=2).choices[0].finish_reason == "length"


def test_logs_name_no_prompt_unless_asked(caplog: pytest.LogCaptureFixture) -> None:
    for told in (False, True):
        caplog.clear()
        settings = Settings(checkpoint=Path("none"), log_prompts=told)
        with caplog.at_level(logging.DEBUG), running(create_app(settings, small_mini())) as found:
            asked = client(found)
            chat(asked, limit=2)
            paint(asked)
        ours = [record.getMessage() for record in caplog.records if record.name.startswith(("models", "uvicorn"))]
        assert any("/v1/chat/completions 200" in line for line in ours)
        assert ("apple" in json.dumps(ours)) is told
