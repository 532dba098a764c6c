"""python -m models.peer.six_files: a model in the public six-file layout, for transformers.js.

    python -m models.peer.six_files --bundle models/mini-1 --numbers fp32,q8 --out models/work/six/mini
    python -m models.peer.six_files --random small --numbers fp32 --out models/work/six/small
    python -m models.peer.six_files --checkpoint Janus-Pro-1B --numbers q4,q8 --out models/work/six/1b
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import tyro

from models.peer.six_files.mini import mini_source
from models.peer.six_files.numbers import NUMBER_TYPES, NumberType
from models.peer.six_files.random_model import SHAPES, random_source
from models.peer.six_files.source import Source
from models.peer.six_files.write import write_six_files


@dataclass(frozen=True)
class Options:
    """One of `bundle`, `checkpoint` and `random`."""

    out: Path
    # Weights of a bundle of the mini's kind.
    bundle: Path | None = None
    # Folder of a GoT-R1 or Janus-Pro checkpoint.
    checkpoint: Path | None = None
    # Random weights in this shape.
    random: str | None = None
    # Of the random weights.
    seed: int = 1
    # A comma-separated list.
    numbers: str = "fp32"


def _numbers(text: str) -> list[NumberType]:
    chosen = [kind for kind in NUMBER_TYPES if kind in text.split(",")]
    if len(chosen) != len(text.split(",")):
        raise SystemExit(f"--numbers is a comma-separated list of {', '.join(NUMBER_TYPES)}")
    return chosen


def _source(options: Options) -> Source:
    if [options.bundle, options.checkpoint, options.random].count(None) != 2:
        raise SystemExit("give one of --bundle, --checkpoint and --random")
    if options.bundle is not None:
        return mini_source(options.bundle)
    if options.random is not None:
        if options.random not in SHAPES:
            raise SystemExit(f"--random is one of {', '.join(SHAPES)}")
        return random_source(SHAPES[options.random], options.seed)
    assert options.checkpoint is not None
    # Only a checkpoint needs PyTorch.
    from models.peer.six_files.checkpoint import checkpoint_source

    return checkpoint_source(options.checkpoint)


def main() -> None:
    options = tyro.cli(Options, prog="python -m models.peer.six_files", description=__doc__)
    numbers = _numbers(options.numbers)
    write_six_files(_source(options), options.out, numbers, lambda line: print(line, flush=True))


if __name__ == "__main__":
    main()
