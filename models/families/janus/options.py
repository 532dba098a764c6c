"""What an export of a checkpoint may be asked for: the fields are the command line's options, too."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

import tyro

from models.families.janus.graphs.numbers import FOLDED_BYTES
from models.kit.command import Answer


@dataclass(frozen=True)
class Options:
    # Folder of the checkpoint.
    checkpoint: Path
    # Folder of the bundle.
    out: Path
    # The back end that it is to run on; both: a set of graphs for each.
    target: Literal["webgpu", "wasm", "both"] = "webgpu"
    # None: q4f16 for webgpu, int8 for wasm.
    dtype: Literal["q4f16", "q4", "int8", "fp16", "fp32"] | None = None
    # None: beside the checkpoint.
    tokenizer: Path | None = None
    # Whether it writes chains with boxes, as GoT-R1 does; not given: read off its name and tokenizer.
    plans: Answer = None
    # What the studio calls it; None: the folder's name.
    name: str | None = None
    # The vision encoder and its aligner.
    understanding: bool = True
    # The figures to check a runtime by.
    golden: bool = True
    # Matrices of at most so much are folded to float32 at load where int8 is asked for on WebAssembly.
    folded_bytes: Annotated[int, tyro.conf.Suppress] = FOLDED_BYTES
