"""The server behind LiteLLM's proxy: clients that know nothing of our extensions get the same from it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from typing import Any

import pytest

pytest.importorskip("fastapi", reason="fastapi is not installed: models/setup.sh")
COMMAND = os.environ.get("SCENOGRAPH_LITELLM") or shutil.which("litellm")
if COMMAND is None:
    pytest.skip("litellm is not installed: pip install -r models/serve/proxy.txt", allow_module_level=True)

import openai  # noqa: E402

KEY = "sk-of-the-proxy"
CHAIN = "A <|obj_start|>red apple<|obj_end|> <|box_start|>(10,460),(370,850)<|box_end|>."
MESSAGES: Any = [{"role": "user", "content": "a red apple to the left of a blue car"}]


@pytest.fixture(scope="module")
def direct(address: str) -> openai.OpenAI:
    return openai.OpenAI(base_url=f"{address}/v1", api_key="none", max_retries=0, timeout=120)


@pytest.fixture(scope="module")
def proxied(address: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[openai.OpenAI]:
    assert COMMAND is not None
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder = tmp_path_factory.mktemp("proxy")
    config = folder / "config.yaml"
    config.write_text(
        "model_list:\n"
        "  - model_name: far\n"
        f"    litellm_params: {{model: openai/small, api_base: '{address}/v1', api_key: none}}\n"
        f"general_settings: {{master_key: {KEY}}}\n"
    )
    given = [COMMAND, "--config", str(config), "--host", "127.0.0.1", "--port", str(port), "--telemetry", "False"]
    process = subprocess.Popen(given, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    asked = openai.OpenAI(base_url=f"http://127.0.0.1:{port}/v1", api_key=KEY, max_retries=0, timeout=120)
    try:
        until = time.monotonic() + 180
        while True:
            try:
                assert [model.id for model in asked.models.list()] == ["far"]
                break
            except openai.APIConnectionError:
                assert process.poll() is None and time.monotonic() < until, "the proxy did not start"
                time.sleep(0.5)
        yield asked
    finally:
        process.terminate()
        process.wait(30)


def chat(asked: openai.OpenAI, model: str, **more: Any) -> Any:
    return asked.chat.completions.create(model=model, messages=MESSAGES, seed=1, max_tokens=24, temperature=1, **more)


def test_chains_and_their_odds_pass_through_whole_and_streamed(direct: openai.OpenAI, proxied: openai.OpenAI) -> None:
    there, here = (chat(*one, logprobs=True, top_logprobs=5) for one in ((direct, "small"), (proxied, "far")))
    assert here.choices[0].message.content == there.choices[0].message.content
    odds = [[(t.token, t.logprob, len(t.top_logprobs)) for t in one.choices[0].logprobs.content] for one in (here, there)]
    assert odds[0] == odds[1] and len(odds[0]) == 24
    chunks = list(chat(proxied, "far", logprobs=True, top_logprobs=5, stream=True))
    assert "".join(c.choices[0].delta.content or "" for c in chunks if c.choices) == there.choices[0].message.content
    # The proxy leaves out chunks without text: tokens that are half a character.
    told = [c.choices[0].logprobs.content[0] for c in chunks if c.choices and c.choices[0].logprobs]
    assert [(t.token, t.logprob) for t in told] == [(token, log) for token, log, _ in odds[1] if token]


def test_a_picture_passes_through_and_its_extensions_with_it(direct: openai.OpenAI, proxied: openai.OpenAI) -> None:
    extensions = {"seed": 3, "chain": CHAIN}
    there, here = (
        asked.images.generate(model=model, prompt="a red apple", size="64x64", extra_body=extensions).data
        for asked, model in ((direct, "small"), (proxied, "far"))
    )
    assert here and there and here[0].b64_json == there[0].b64_json and here[0].revised_prompt == CHAIN
    # One that knows no extension gets a picture, too.
    plain = proxied.images.generate(model="far", prompt="a red apple").data
    assert plain and plain[0].b64_json and plain[0].revised_prompt


def test_what_is_refused_is_refused_in_the_same_kind(proxied: openai.OpenAI) -> None:
    with pytest.raises(openai.BadRequestError, match="one size"):
        proxied.images.generate(model="far", prompt="a red apple", size="256x256")
    with pytest.raises(openai.BadRequestError):
        proxied.chat.completions.create(model="far", messages=[*MESSAGES, *MESSAGES, *MESSAGES])
