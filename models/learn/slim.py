"""A checkpoint without what only a resume needs, in float16: small enough to keep, as precise as a bundle.

    python -m models.learn.slim models/work/decoder.pt models/work/decoder-slim.pt
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import torch

from models.families.mini.net.checkpoints import load, save

NEEDED = ("config", "table", "samples", "steps", "spent", "figures")


def slim(state: dict[str, Any]) -> dict[str, Any]:
    kept = {name: state[name] for name in NEEDED if name in state}
    halves = {name: p.half() if p.dtype == torch.float32 else p.clone() for name, p in state["model"].items()}
    return {**kept, "model": halves}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    save(args.out, slim(load(args.checkpoint)))


if __name__ == "__main__":
    main()
