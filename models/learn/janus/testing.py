"""A small checkpoint of random weights, and short runs on it: for tests, in one process and in several.

    python -m torch.distributed.run --nproc-per-node 2 -m models.learn.janus.testing FOLDER OUT.json
"""

from __future__ import annotations

import json
import os
import random
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from models.families.janus.checkpoint.shape import VqShape
from models.families.janus.random_checkpoint.shapes import SHAPES
from models.families.janus.random_checkpoint.write import write_checkpoint
from models.learn.common.team import Team
from models.learn.janus import grpo, supervised
from models.recipes.janus import TINY_CPU, Grpo, Supervised

PROMPTS = ("a red apple", "a bench on the left of a dog", "two blue cups", "a green bird near a bowl")
CODES, KINDS = 16, 64
SHAPE = {"grid": 4, "codes": KINDS, "image_size": 16, "width": 32, "head_hidden": 32, "ffn": 48, "heads": 2, "kv_heads": 2}
# Two channels a group of the norms: with one, no colour could prevail in a picture.
VQ = VqShape(base=64, multipliers=(1, 1, 1), blocks=1, latent=32)


def write_start(folder: Path) -> Path:
    """What a run needs: a checkpoint, prompts, and chains with codes. 4 x 4 tokens of 64 codes, 16 px."""
    vision = replace(SHAPES["tiny"][0].vision, image_size=16)  # type: ignore[type-var]
    write_checkpoint(folder / "start", "tiny", changes={**SHAPE, "vision": vision}, vq=VQ, boxes=True, seed=3)
    (folder / "prompts.txt").write_text("\n".join(PROMPTS), encoding="utf-8")
    drawn = random.Random(1)
    lines = [
        {
            "prompt": prompt,
            "chain": f"There is <|obj_start|>{prompt}<|obj_end|> <|box_start|>(1,2),(300,4{n}0)<|box_end|>.",
            "codes": [drawn.randrange(KINDS) for _ in range(CODES)],
        }
        for n, prompt in enumerate(PROMPTS)
    ]
    (folder / "chains.jsonl").write_text("\n".join(map(json.dumps, lines)) + "\n", encoding="utf-8")
    return folder


def teaching(folder: Path, out: str, **more: Any) -> Supervised:
    options: dict[str, Any] = {"steps": 4, "micro": 2, "save_every": 2, "lr": 3e-3, **more}
    start, data = folder / "start", folder / "chains.jsonl"
    return replace(TINY_CPU.supervised, checkpoint=start, data=data, out=folder / out, **options)


def practice(folder: Path, out: str, **more: Any) -> Grpo:
    options: dict[str, Any] = {"steps": 3, "micro": 4, "group": 4, "save_every": 2, "max_chain": 6, **more}
    start, prompts = folder / "start", (folder / "prompts.txt",)
    return replace(TINY_CPU.grpo, checkpoint=start, prompt_files=prompts, out=folder / out, **options)


def curves(folder: Path, mark: str) -> dict[str, list[dict[str, float]]]:
    """Figures of each step of two short runs: chains, and reinforcement of all weights."""
    team = Team()
    found = {
        "supervised": supervised.learn(teaching(folder, f"{mark}-supervised"), team=team),
        "grpo": grpo.learn(practice(folder, f"{mark}-grpo", lora=0, updates=2, guidance=2), team=team),
    }
    team.leave()
    return found


if __name__ == "__main__":
    figures = curves(Path(sys.argv[1]), "several")
    if os.environ.get("RANK", "0") == "0":
        Path(sys.argv[2]).write_text(json.dumps(figures), encoding="utf-8")
