"""A client for any OpenAI-compatible multimodal endpoint (`POST {base}/chat/completions`)."""

from __future__ import annotations

import base64
import http.client
import io
import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from PIL import Image

TOO_MANY = 429


class EndpointError(Exception):
    """The endpoint refused, or gave nothing usable within the retries."""


def data_url(image: np.ndarray) -> str:
    """uint8 [H, W, 3] -> a PNG as a data URL."""
    file = io.BytesIO()
    Image.fromarray(image).save(file, "PNG")
    return "data:image/png;base64," + base64.b64encode(file.getvalue()).decode("ascii")


@dataclass(frozen=True)
class Endpoint:
    """`base`: address up to and with `/v1`. `key` goes into the Authorization header if given.
    `timeout` in seconds; after a failure it waits `pause`, then twice that, and so on, `retries` times."""

    base: str
    model: str
    key: str | None = field(default=None, repr=False)
    timeout: float = 60.0
    retries: int = 3
    pause: float = 1.0
    max_tokens: int = 400
    sleep: Callable[[float], None] = time.sleep

    def ask(self, question: str, images: Sequence[np.ndarray] = ()) -> str:
        """The answer's text, at temperature 0. Refusals (4xx but 429) are not tried again."""
        content: list[dict[str, Any]] = [
            {"type": "image_url", "image_url": {"url": data_url(image)}} for image in images
        ]
        content.append({"type": "text", "text": question})
        body = {
            "model": self.model,
            "messages": [{"role": "user", "content": content}],
            "temperature": 0,
            "max_tokens": self.max_tokens,
        }
        problem: Exception | None = None
        for attempt in range(self.retries + 1):
            wait = self.pause * 2**attempt
            try:
                return self._post(body)
            except urllib.error.HTTPError as error:
                problem = error
                with error:
                    reason = error.read(500).decode("utf-8", "replace")
                if error.code < 500 and error.code != TOO_MANY:
                    raise EndpointError(f"{self.base} answered {error.code}: {reason}") from error
                asked = error.headers.get("Retry-After", "")
                wait = max(wait, min(float(asked), 60.0)) if asked.isdigit() else wait
            except (OSError, http.client.HTTPException, ValueError, LookupError, TypeError) as error:
                problem = error
            if attempt < self.retries:
                self.sleep(wait)
        raise EndpointError(f"{self.base} gave no answer in {self.retries + 1} tries: {problem}") from problem

    def _post(self, body: dict[str, Any]) -> str:
        headers = {"Content-Type": "application/json"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        url = self.base.rstrip("/") + "/chat/completions"
        request = urllib.request.Request(url, json.dumps(body).encode("utf-8"), headers)
        with urllib.request.urlopen(request, timeout=self.timeout) as response:
            answer = json.loads(response.read())
        text = answer["choices"][0]["message"]["content"]
        if not isinstance(text, str):
            raise ValueError("the answer has no text")
        return text
