"""Who plans and paints: a server by its address, or a bundle or checkpoint that is served here for as long as it takes."""

from __future__ import annotations

import base64
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.evaluate.prompts import UsageError

if TYPE_CHECKING:
    from openai import OpenAI

# Of one request; a server that has said more itself counts.
MOST_PICTURES = 8


class RefusedError(Exception):
    """The engine says that it will not: asking again is of no use."""


@dataclass(frozen=True)
class Painted:
    """png; tokens of the picture, where the engine tells them."""

    png: bytes
    tokens: list[int] | None


class Engine:
    """An OpenAI-compatible server. One of `models/serve` also writes chains, and paints from them and by seed; any other
    paints from words alone."""

    def __init__(self, base: str, key: str | None = None, timeout: float = 600.0, retries: int = 4) -> None:
        from openai import OpenAI

        # The client itself asks again where a server is busy, out of reach or failing, after a while that grows.
        self.client: OpenAI = OpenAI(base_url=base, api_key=key or "none", timeout=timeout, max_retries=retries)
        found = next(iter(self.client.models.list()), None)
        if found is None:
            raise UsageError(f"{base} serves no model")
        self.model = found.id
        own: dict[str, Any] = (found.model_extra or {}).get("scenograph") or {}
        self.description: dict[str, Any] = own.get("generator") or {}
        self.most = int((own.get("limits") or {}).get("pictures") or MOST_PICTURES)

    @property
    def plans(self) -> bool:
        return bool((self.description.get("capabilities") or {}).get("plan"))

    @property
    def identity(self) -> dict[str, Any]:
        """What a run is of. `hash` is empty where the server tells none."""
        told = self.description
        return {"id": self.model, "name": told.get("name", self.model), "hash": told.get("hash", ""), "backend": "server"}

    def about(self) -> dict[str, Any]:
        """What a run is of, and the words that the model knows, None for any."""
        return {"model": self.identity, "vocabulary": self.description.get("vocabulary")}

    def plan(self, prompt: str, seed: int, most: int = 0) -> tuple[str, int]:
        """The chain as written, with `<begin_of_image>` if it came to its end; and its tokens, `most` of them (0: as many
        as the server has it). Raises RefusedError."""
        limit: dict[str, Any] = {"max_tokens": most} if most else {}
        with _refusals():
            answer = self.client.chat.completions.create(
                model=self.model, messages=[{"role": "user", "content": prompt}], seed=seed, **limit
            )
        return answer.choices[0].message.content or "", answer.usage.completion_tokens if answer.usage else 0

    def paint(self, prompt: str, chain: str, seed: int, count: int) -> list[Painted]:
        """Pictures with seeds `seed`, `seed` + 1, ...; of a server that isn't ours with none. Raises RefusedError."""
        out: list[Painted] = []
        while len(out) < count:
            more: dict[str, Any] = {}
            if self.description:
                more = {"seed": (seed + len(out)) % 2**32, "image_tokens": True}
                if self.plans:
                    more["chain"] = chain
            with _refusals():
                answer = self.client.images.generate(
                    model=self.model, prompt=prompt, n=min(self.most, count - len(out)), extra_body=more
                )
            for picture in answer.data or []:
                if not picture.b64_json:
                    raise RefusedError("the engine gives pictures by address, not as data")
                out.append(Painted(base64.b64decode(picture.b64_json), (picture.model_extra or {}).get("tokens")))
            if not answer.data:
                raise RefusedError("the engine gave no picture")
        return out


@contextmanager
def _refusals() -> Iterator[None]:
    """A request that is wrong stays wrong; keys, places and failures are another matter."""
    from openai import BadRequestError, UnprocessableEntityError

    try:
        yield
    except (BadRequestError, UnprocessableEntityError) as error:
        raise RefusedError(str(error)) from error


@contextmanager
def opened(where: str, key: str | None = None, device: str = "cpu", dtype: str = "float32") -> Iterator[Engine]:
    """`where`: an address up to and with /v1, or a folder. Raises UsageError."""
    if where.startswith(("http://", "https://")):
        yield Engine(where, key)
        return
    path = Path(where)
    if not path.exists():
        raise UsageError(f"--engine: {where} is neither an address nor a folder")
    with _served(path, device, dtype) as address:
        yield Engine(address)


@contextmanager
def _served(path: Path, device: str, dtype: str) -> Iterator[str]:
    try:
        import uvicorn

        from models.serve.api.app import create_app
    except ImportError as error:
        raise UsageError(f"{error.name} is not installed: models/setup.sh") from error
    from models.kit.errors import ExportError
    from models.serve.api.log import silence
    from models.serve.api.settings import Settings
    from models.serve.engine.opened import open_network

    settings = Settings.model_validate({"checkpoint": path, "device": device, "dtype": dtype})
    try:
        network = open_network(path, device, dtype)
    except ExportError as error:
        raise UsageError(str(error)) from error
    silence()
    config = uvicorn.Config(create_app(settings, network), port=0, access_log=False, log_config=None)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        if not thread.is_alive():
            raise UsageError(f"{path} can't be served on this machine")
        time.sleep(0.02)
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}/v1"
    finally:
        server.should_exit = True
        thread.join(30)
