"""The application under Ray Serve: streams pass through, and a replica that is killed takes nobody else along."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ray = pytest.importorskip("ray", reason="ray is not installed: pip install -r models/serve/ray.txt")
pytest.importorskip("fastapi", reason="fastapi is not installed: models/setup.sh")

import openai  # noqa: E402
from ray import serve  # noqa: E402

from models.serve.api.settings import Settings  # noqa: E402
from models.serve.deployment import application  # noqa: E402
from models.serve.testing import small_mini  # noqa: E402

PORT = 8127


@pytest.fixture(scope="module")
def asked() -> Iterator[openai.OpenAI]:
    root = str(Path(__file__).parents[2])
    ray.init(num_cpus=2, include_dashboard=False, runtime_env={"env_vars": {"PYTHONPATH": root, "OMP_NUM_THREADS": "1"}})
    serve.start(http_options={"host": "127.0.0.1", "port": PORT})
    serve.run(application(Settings(checkpoint=Path("none")), small_mini), name="small", route_prefix="/")
    yield openai.OpenAI(base_url=f"http://127.0.0.1:{PORT}/v1", api_key="none", max_retries=0, timeout=120)
    serve.shutdown()
    ray.shutdown()


def chat(asked: openai.OpenAI, limit: int, **more: Any) -> Any:
    messages: Any = [{"role": "user", "content": "a red apple"}]
    return asked.chat.completions.create(model="small", messages=messages, seed=1, max_tokens=limit, **more)


def test_a_killed_replica_ends_its_stream_with_an_error_and_the_next_request_works(asked: openai.OpenAI) -> None:
    first = chat(asked, 8).choices[0].message.content
    stream = iter(chat(asked, 400, stream=True))
    next(stream)
    for actor in ray.util.list_named_actors(all_namespaces=True):
        if "Scenograph" in actor["name"]:
            ray.kill(ray.get_actor(actor["name"], actor["namespace"]))
    # The official package's own kind of error: a stream that ends is never taken for one that has come to its end.
    with pytest.raises(openai.APIError):
        list(stream)
    until = time.monotonic() + 90
    while True:
        try:
            assert chat(asked, 8).choices[0].message.content == first
            return
        except openai.APIError:
            assert time.monotonic() < until
            time.sleep(0.5)
