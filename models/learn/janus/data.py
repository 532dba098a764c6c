"""What is learned from: prompts, and chains with their pictures. Number n of a run is the same whoever reads it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import torch
from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from models.kit.sequencer import Sequencer
from models.learn.janus.pixels import Pixels
from models.learn.janus.rows import Row

BEGIN_OF_IMAGE = "<begin_of_image>"


class DataError(ValueError):
    """A file of prompts or chains that can't be learned from."""


class Order:
    """Numbers 0 ... count - 1 over and over, in another order each time."""

    def __init__(self, seed: int, count: int) -> None:
        self.count = count
        self._order = lru_cache(maxsize=4)(lambda lap: np.random.default_rng([seed, lap]).permutation(count))

    def __getitem__(self, number: int) -> int:
        lap, place = divmod(number, self.count)
        return int(self._order(lap)[place])


def read_lines(files: Sequence[Path]) -> list[str]:
    """One prompt a line, each once. Raises DataError for a validation split: `_val` prompts are an exam."""
    kept: list[str] = []
    for file in files:
        if file.stem.endswith("_val"):
            raise DataError(f"{file.name} is for evaluation alone")
        kept += [line.strip() for line in file.read_text("utf-8").splitlines() if line.strip()]
    if not kept:
        raise DataError("there is no prompt to practise on: --prompt-files")
    return list(dict.fromkeys(kept))


class Example(BaseModel):
    """A line of the file: a prompt, its chain in GoT's format, and its picture (`image`, a path beside the file, or
    `codes`)."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    prompt: str
    chain: str
    image: str | None = None
    codes: tuple[int, ...] | None = None

    @model_validator(mode="after")
    def _one_picture(self) -> Example:
        if (self.image is None) == (self.codes is None):
            raise ValueError("image or codes, one of them")
        return self


class Examples:
    """A JSONL file, of which only where lines begin is held."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._starts: list[int] = []
        at = 0
        with path.open("rb") as file:
            for line in file:
                if line.strip():
                    self._starts.append(at)
                at += len(line)
        if not self._starts:
            raise DataError(f"{path} holds no chain")

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, number: int) -> Example:
        with self.path.open("rb") as file:
            file.seek(self._starts[number])
            line = file.readline()
        try:
            return Example.model_validate_json(line)
        except ValidationError as error:
            raise DataError(f"{self.path}, line {number + 1}: {error.errors()[0]['msg']}") from error


def encode_row(example: Example, folder: Path, sequencer: Sequencer, pixels: Pixels, count: int, codes: int) -> Row:
    """`count` image tokens of `codes` kinds. Raises DataError where they are others."""
    prompt = sequencer.prompt(example.prompt)
    chain = sequencer.encode(example.chain.removesuffix(BEGIN_OF_IMAGE))
    if example.codes is not None:
        if len(example.codes) != count or not all(0 <= code < codes for code in example.codes):
            raise DataError(f"the codes of {example.prompt[:60]!r} are not {count} of {codes}")
        drawn = torch.tensor(example.codes)
    else:
        drawn = pixels.encode(pixels.read(folder / str(example.image))[None])[0]
    return Row([*prompt, *chain, sequencer.ids["beginOfImage"]], len(prompt), drawn)
