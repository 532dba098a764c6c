"""python -m models.peer.six_files: a model in the public six-file layout, for transformers.js.

    python -m models.peer.six_files --bundle models/mini --numbers fp32,q8 --out models/work/six/mini
    python -m models.peer.six_files --random small --numbers fp32 --out models/work/six/small
    python -m models.peer.six_files --checkpoint Janus-Pro-1B --numbers q4,q8 --out models/work/six/1b
"""

from __future__ import annotations

import argparse
from pathlib import Path

from models.peer.six_files.mini import mini_source
from models.peer.six_files.numbers import NUMBER_TYPES, NumberType
from models.peer.six_files.random_model import SHAPES, random_source
from models.peer.six_files.source import Source
from models.peer.six_files.write import write_six_files


def _numbers(text: str) -> list[NumberType]:
    chosen = [kind for kind in NUMBER_TYPES if kind in text.split(",")]
    if len(chosen) != len(text.split(",")):
        raise argparse.ArgumentTypeError(f"a comma-separated list of {', '.join(NUMBER_TYPES)}")
    return chosen


def _source(args: argparse.Namespace) -> Source:
    if args.bundle:
        return mini_source(args.bundle)
    if args.random:
        return random_source(SHAPES[args.random], args.seed)
    # Only a checkpoint needs PyTorch.
    from models.peer.six_files.checkpoint import checkpoint_source

    return checkpoint_source(args.checkpoint)


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m models.peer.six_files",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--bundle", type=Path, help="weights of a bundle of the mini's kind")
    source.add_argument("--checkpoint", type=Path, help="folder of a GoT-R1 or Janus-Pro checkpoint")
    source.add_argument("--random", choices=SHAPES, help="random weights in this shape")
    parser.add_argument("--seed", type=int, default=1, help="of the random weights")
    parser.add_argument("--numbers", type=_numbers, default=["fp32"], metavar="fp32,q4,...")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    write_six_files(_source(args), args.out, args.numbers, lambda line: print(line, flush=True))


if __name__ == "__main__":
    main()
