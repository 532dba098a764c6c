"""What a server is told: a JSON file's fields, each of which the command line may give as well."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

# The studio as it is started on one's own machine.
LOCAL = r"https?://(localhost|127\.0\.0\.1)(:\d+)?"


class Settings(BaseModel):
    """`keys`: bearer keys, one of which a request must bring; none: anybody who reaches the address may ask.
    `origins`: pages that may ask, as `https://studio.example`; pages of this machine always may.
    `rate`: requests a minute of one key, or of one address where there are no keys; 0: any number.
    `tile`: rows of one pass; on a GPU as many as `rows`. `log_prompts`: logs name no prompt unless this is true."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    checkpoint: Path
    device: str = "cpu"
    dtype: Literal["float32", "bfloat16", "float16"] = "float32"
    keys: tuple[Annotated[str, Field(min_length=8)], ...] = ()
    origins: tuple[str, ...] = ()
    rows: Annotated[int, Field(ge=2)] = 32
    columns: Annotated[int, Field(ge=64)] = 1280
    waiting: Annotated[int, Field(ge=0)] = 128
    tile: Annotated[int, Field(ge=2, multiple_of=2)] = 8
    most_pictures: Annotated[int, Field(ge=1, le=64)] = 8
    body_bytes: Annotated[int, Field(ge=1024)] = 1 << 20
    rate: Annotated[int, Field(ge=0)] = 0
    log_prompts: bool = False


def read_settings(path: Path) -> Settings:
    """Raises pydantic's ValidationError, which names the field."""
    return Settings.model_validate(json.loads(path.read_text("utf-8")))
