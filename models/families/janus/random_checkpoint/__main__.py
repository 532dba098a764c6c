"""A checkpoint of random weights in Janus-Pro's form: for tests, and to try an export at true size.

python -m models.families.janus.random_checkpoint --shape 1b --layout original --out models/work/random-1b
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import tyro

from models.families.janus.random_checkpoint.write import write_checkpoint


@dataclass(frozen=True)
class Options:
    out: Path
    shape: Literal["tiny", "1b", "7b"] = "tiny"
    layout: Literal["original", "transformers"] = "original"
    format: Literal["safetensors", "bin"] = "safetensors"
    seed: int = 0
    # With the four grounding tokens.
    boxes: bool = False


def main() -> None:
    options = tyro.cli(Options, prog="python -m models.families.janus.random_checkpoint", description=__doc__)
    print(
        write_checkpoint(
            options.out,
            options.shape,
            options.layout,
            file_format=options.format,
            seed=options.seed,
            boxes=options.boxes,
        )
    )


if __name__ == "__main__":
    main()
