"""Files of prompts: a prompt a line, or GenEval's metadata, JSON lines with `prompt` and what the evaluator asks."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any


class UsageError(ValueError):
    """What somebody can mend: said in a sentence."""


@dataclass(frozen=True)
class Prompt:
    """`index`: its place in the file. `metadata`: GenEval's line, or None."""

    index: int
    text: str
    metadata: dict[str, Any] | None = None


def read_prompts(path: Path, limit: int | None = None) -> list[Prompt]:
    """In the file's order, empty lines left out, the first `limit` of them. Raises UsageError."""
    try:
        lines = [line.strip() for line in path.read_text("utf-8").splitlines()]
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} can't be read: {error}") from error
    lines = [line for line in lines if line][:limit]
    if not lines:
        raise UsageError(f"{path} holds no prompt")
    if path.suffix != ".jsonl":
        return [Prompt(index, line) for index, line in enumerate(lines)]
    return [_with_metadata(path, index, line) for index, line in enumerate(lines)]


def _with_metadata(path: Path, index: int, line: str) -> Prompt:
    try:
        found = json.loads(line)
        return Prompt(index, str(found["prompt"]), found)
    except (ValueError, KeyError, TypeError) as error:
        raise UsageError(f"{path}, line {index + 1}: no JSON object with a prompt") from error
