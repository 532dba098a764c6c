"""A checkpoint that was looked at and found whole."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.families.janus.checkpoint.config import ORIGINAL, read_config, read_json, read_shape
from models.families.janus.checkpoint.shape import JanusShape
from models.families.janus.checkpoint.source import TensorSource
from models.families.janus.checkpoint.tokens import (
    add_boxes,
    check_ids,
    has_boxes,
    largest_id,
    load_tokenizer,
    special_ids,
)
from models.families.janus.checkpoint.weights import Weights
from models.kit.errors import ExportError


@dataclass(frozen=True)
class Checkpoint:
    """What is known of a checkpoint once it was looked at."""

    folder: Path
    weights: Weights
    shape: JanusShape
    tokenizer: Any
    plans: bool
    layout: str
    name: str
    files: Sequence[Path]

    @property
    def text_vocabulary(self) -> int:
        """Ids of text: every row of the weights, and those that the grounding tokens add."""
        return max(self.shape.vocabulary, largest_id(self.tokenizer) + 1)


def open_checkpoint(
    path: Path, tokenizer: Path | None = None, plans: bool | None = None, name: str | None = None
) -> Checkpoint:
    """Raises ExportError for whatever would make the bundle wrong, before anything is written."""
    folder = path if path.is_dir() else path.parent
    if not path.exists():
        raise ExportError(f"{path} does not exist: give the folder of a checkpoint.")
    config = read_config(folder)
    source = TensorSource(path)
    weights = Weights(source)
    shape = read_shape(config, weights)
    known = load_tokenizer(tokenizer or folder / "tokenizer.json")
    generation = folder / "generation_config.json"
    settings = read_json(generation) if generation.is_file() else {}
    boxes = has_boxes(known)
    if boxes:
        # GoT-R1's four may lie beyond the rows where only the tokenizer was saved with them.
        check_ids(known, max(shape.vocabulary, largest_id(known) + 1), config, settings)
    else:
        check_ids(known, shape.vocabulary, config, settings)
        add_boxes(known)
    special_ids(known)
    name = name or _name(folder, config)
    if plans is None:
        plans = boxes or bool(re.search(r"got-?r1", f"{name} {folder.absolute().name}", re.I))
    layout = "original" if config["model_type"] == ORIGINAL else "transformers"
    return Checkpoint(folder, weights, shape, known, plans, layout, name, source.files)


def _name(folder: Path, config: Mapping[str, Any]) -> str:
    """The folder's, or what the settings call it where the folder is a revision of a download cache."""
    name = folder.absolute().name
    if re.fullmatch(r"[0-9a-f]{12,}", name):
        name = str(config.get("_name_or_path") or "").rstrip("/").split("/")[-1] or name
    return name
