"""Any OpenAI-compatible multimodal endpoint, asked through OpenAI's own client."""

from __future__ import annotations

import base64
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from openai import OpenAI


class EndpointError(Exception):
    """The endpoint refused, or gave nothing usable within the retries."""


def data_url(image: np.ndarray) -> str:
    """uint8 [H, W, 3] -> a PNG as a data URL."""
    file = io.BytesIO()
    Image.fromarray(image).save(file, "PNG")
    return "data:image/png;base64," + base64.b64encode(file.getvalue()).decode("ascii")


@dataclass(frozen=True)
class Answer:
    """Its text, and how many tokens question and answer had by the endpoint's own count (0 where it gives none)."""

    text: str
    asked: int = 0
    answered: int = 0


@dataclass(frozen=True)
class Endpoint:
    """`base`: address up to and with `/v1`. `key` goes into the Authorization header if given.
    `timeout` in seconds; the client tries again `retries` times where the server is busy or out of reach, after
    half a second, then twice that, and so on, or as long as the server says."""

    base: str
    model: str
    key: str | None = field(default=None, repr=False)
    timeout: float = 60.0
    retries: int = 3
    max_tokens: int = 400

    @cached_property
    def client(self) -> OpenAI:
        # A second and a half to import, and only this reward needs it.
        from openai import OpenAI

        return OpenAI(
            base_url=self.base, api_key=self.key or "none", timeout=self.timeout, max_retries=self.retries
        )

    def ask(self, question: str, images: Sequence[np.ndarray] = (), again: bool = False) -> str:
        """The answer's text. `again`: it was asked before, and the answer was of no use."""
        return self.answer(question, images).text

    def answer(self, question: str, images: Sequence[np.ndarray] = ()) -> Answer:
        """At temperature 0. Refusals (4xx but 429) are not tried again."""
        from openai import APIError, APIStatusError, Omit

        # Names that lie in the environment for OpenAI are not for an address that somebody gives.
        headers: dict[str, Any] = {"OpenAI-Organization": Omit(), "OpenAI-Project": Omit()}
        if not self.key:
            headers["Authorization"] = Omit()

        content: list[Any] = [{"type": "image_url", "image_url": {"url": data_url(image)}} for image in images]
        content.append({"type": "text", "text": question})
        try:
            answer = self.client.chat.completions.create(
                model=self.model,
                messages=[{"role": "user", "content": content}],
                temperature=0,
                max_tokens=self.max_tokens,
                extra_headers=headers,
            )
            text = answer.choices[0].message.content
        except APIStatusError as error:
            if error.status_code < 500 and error.status_code != 429:
                raise EndpointError(f"{self.base} answered {error.status_code}: {error.response.text[:500]}") from error
            raise self._silent(error) from error
        except (APIError, LookupError, TypeError, AttributeError, ValueError) as error:
            raise self._silent(error) from error
        if not isinstance(text, str):
            raise EndpointError(f"{self.base} gave an answer without a text")
        usage = answer.usage
        return Answer(text, usage.prompt_tokens if usage else 0, usage.completion_tokens if usage else 0)

    def _silent(self, problem: Exception) -> EndpointError:
        return EndpointError(f"{self.base} gave no answer in {self.retries + 1} tries: {problem}")
