"""A checkpoint without what only a resume needs, in float16: small enough to keep, as precise as a bundle.

    python -m models.learn.slim models/work/decoder.pt models/work/decoder-slim.pt
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
import tyro
from tyro.conf import Positional

from models.families.mini.net.checkpoints import load, save

NEEDED = ("config", "table", "samples", "steps", "spent", "figures")


def slim(state: dict[str, Any]) -> dict[str, Any]:
    kept = {name: state[name] for name in NEEDED if name in state}
    halves = {name: p.half() if p.dtype == torch.float32 else p.clone() for name, p in state["model"].items()}
    return {**kept, "model": halves}


def main(checkpoint: Positional[Path], out: Positional[Path]) -> None:
    save(out, slim(load(checkpoint)))


if __name__ == "__main__":
    tyro.cli(main, description=__doc__)
