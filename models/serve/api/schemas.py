"""What a request may hold. Fields of OpenAI's that mean nothing here are let through, others are refused by name."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

# As large as a number of JSON is exact.
Seed = Annotated[int, Field(ge=-(2**53), le=2**53)]
Temperature = Annotated[float, Field(ge=0, le=10)]
TopP = Annotated[float, Field(ge=0, le=1)]
TopK = Annotated[int, Field(ge=0)]
Number = Annotated[int, Field(ge=1, le=131_072)]


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class TextPart(Strict):
    type: Literal["text"]
    text: str


class Message(Strict):
    role: Literal["user", "assistant"]
    content: str | list[TextPart]

    def text(self) -> str:
        return self.content if isinstance(self.content, str) else "".join(part.text for part in self.content)


class StreamOptions(Strict):
    include_usage: bool = False


class ChatRequest(Strict):
    """One message of the user: the prompt. One of the assistant behind it is a chain to go on from."""

    model: str
    messages: Annotated[list[Message], Field(min_length=1, max_length=2)]
    stream: bool = False
    stream_options: StreamOptions | None = None
    logprobs: bool | None = None
    top_logprobs: Annotated[int, Field(ge=0, le=20)] | None = None
    temperature: Temperature | None = None
    top_p: TopP | None = None
    top_k: TopK | None = None
    seed: Seed | None = None
    max_tokens: Number | None = None
    max_completion_tokens: Number | None = None
    n: Literal[1] = 1
    user: Any = None
    metadata: Any = None
    store: Literal[False] | None = None


class Keep(Strict):
    """Of a picture, in raster order; mask: 1 = keep the token, 0 = choose it again."""

    tokens: Annotated[list[Annotated[int, Field(ge=0)]], Field(max_length=65_536)]
    mask: Annotated[list[Annotated[int, Field(ge=0, le=1)]], Field(max_length=65_536)]


class ImageRequest(Strict):
    """`chain`, `keep`, `seed`, `image_tokens` and the sampling are extensions. Without a chain, a model that writes
    one does so first."""

    model: str | None = None
    prompt: str
    n: Annotated[int, Field(ge=1, le=64)] | None = None
    size: str | None = None
    quality: Any = None
    background: Literal["auto", "opaque"] | None = None
    moderation: Any = None
    output_format: Literal["png"] | None = None
    response_format: Literal["b64_json"] | None = None
    user: Any = None
    stream: bool | None = None
    partial_images: Annotated[int, Field(ge=0, le=64)] | None = None
    seed: Seed | None = None
    chain: str | None = None
    keep: Keep | None = None
    image_tokens: bool = False
    guidance: Annotated[float, Field(ge=0, le=50)] | None = None
    temperature: Temperature | None = None
    top_p: TopP | None = None
    top_k: TopK | None = None


class ScoresRequest(Strict):
    model: str | None = None
    prompt: str
    chain: str


class DetectionsRequest(Strict):
    """`tokens`: of a whole picture, in raster order."""

    model: str | None = None
    tokens: Annotated[list[Annotated[int, Field(ge=0)]], Field(min_length=1, max_length=65_536)]
