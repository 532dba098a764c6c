"""How well a painter obeys plans: held-out plans, as they are and moved by hand, painted and read back.

    python -m models.plans.evaluate_pictures --checkpoint models/work/painter.pt --rows 64

What a picture shows is read from its image tokens, which say it exactly (models.pictures.codes). Figures are over
things of plans: "shown" by kind, "coloured" of those, "iou" of their boxes (0 where not shown), "exact" boxes; and of
pictures "setting", "style", and "whole": all things shown, coloured, at .9 or better, and nothing else.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from models.families.mini.net.model import MiniJanus
from models.families.mini.net.sequence import BEGIN_OF_IMAGE, BOS, PAD
from models.learn.reinforce.rollout import draw
from models.pictures.codes import read_codes
from models.pictures.scene import Item, Scene
from models.plans.data import encode_prompt
from models.plans.painted_rows import edited, scene_of
from models.plans.sample import begun_rows, load_planner
from models.plans.shards import HELD_OUT, read_texts, shard_path
from models.world.brief import Box


@torch.no_grad()
def paint_rows(
    model: MiniJanus, rows: list[list[int]], temperature: float, guidance: float, generator: torch.Generator
) -> np.ndarray:
    """Codes of each row, which ends with BEGIN_OF_IMAGE: int64 [N, codes]. guidance 1 is none (Ho and Salimans, 2022)."""
    count = model.config.grid[0] * model.config.grid[1]
    start, vocab = model.config.image_position_start, model.config.text_vocab
    given = list(rows)
    if guidance != 1:
        given += [[BOS, *[PAD] * (len(row) - 2), BEGIN_OF_IMAGE] for row in rows]
    decoder, head, last = begun_rows(model, given, count)
    longest = int(head.max())
    codes = np.zeros((len(rows), count), np.int64)
    for step in range(count):
        logits = model.image_logits(last)
        if guidance != 1:
            told, free = logits.chunk(2)
            logits = free + guidance * (told - free)
        chosen = draw(logits, temperature, generator)
        codes[:, step] = chosen.numpy()
        if step + 1 < count:
            again = chosen.repeat(len(given) // len(rows))[:, None] + vocab
            position = torch.full((len(given), 1), start + step)
            last = decoder(again, position, (head + step)[:, None], longest + step + 1)[:, 0]
    return codes


def iou(a: Box, b: Box) -> float:
    wide = min(a[2], b[2]) - max(a[0], b[0])
    high = min(a[3], b[3]) - max(a[1], b[1])
    if wide <= 0 or high <= 0:
        return 0.0
    both = wide * high
    return both / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - both)


def compared(planned: Scene, painted: Scene) -> list[tuple[bool, bool, float]]:
    """Of each planned thing: shown by kind, in its colour, and with what overlap; each painted one answers one."""
    left = list(painted.items)
    out = []
    for item in planned.items:

        def fits(other: Item, item: Item = item) -> tuple[bool, float]:
            return other.colour == item.colour, iou(item.box, other.box)

        found = max((other for other in left if other.kind == item.kind), key=fits, default=None)
        if found is None:
            out.append((False, False, 0.0))
        else:
            left.remove(found)
            out.append((True, *fits(found)))
    return out


def score(pairs: list[tuple[Scene, Scene]]) -> dict[str, float]:
    things = [(told, len(plan.items) == len(made.items)) for plan, made in pairs for told in [compared(plan, made)]]
    each = [thing for told, _ in things for thing in told]
    whole = [same and all(shown and coloured and over >= 0.9 for shown, coloured, over in told) for told, same in things]
    return {
        "shown": float(np.mean([shown for shown, _, _ in each])),
        "coloured": float(np.mean([coloured for shown, coloured, _ in each if shown] or [0])),
        "iou": float(np.mean([over for _, _, over in each])),
        "exact": float(np.mean([over == 1 for _, _, over in each])),
        "setting": float(np.mean([plan.setting == made.setting for plan, made in pairs])),
        "style": float(np.mean([plan.style == made.style for plan, made in pairs])),
        "whole": float(np.mean(whole)),
    }


def rows_of(tokenizer: Tokenizer, texts: list[tuple[str, str]], r: random.Random, by_hand: bool) -> list[tuple[list[int], Scene]]:
    out = []
    for prompt, chain in texts:
        told = edited(chain, r) if by_hand else chain
        scene = scene_of(told, r)
        if scene is not None:
            ids = [*encode_prompt(tokenizer, prompt), *tokenizer.encode(told, add_special_tokens=False).ids]
            out.append((ids, scene))
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--shards", type=Path, default=Path("models/work/plans/shards"))
    parser.add_argument("--rows", type=int, default=64)
    parser.add_argument("--longest", type=int, default=448)
    parser.add_argument("--temperature", type=float, default=0.3)
    parser.add_argument("--guidance", type=float, default=1.0)
    parser.add_argument("--batch", type=int, default=32)
    args = parser.parse_args()
    torch.set_num_threads(1)
    model, tokenizer = load_planner(args.checkpoint)
    texts = read_texts(shard_path(args.shards, HELD_OUT))
    for by_hand in (False, True):
        generator, r = torch.Generator().manual_seed(1), random.Random(1)
        rows = [row for row in rows_of(tokenizer, texts[: 2 * args.rows], r, by_hand) if len(row[0]) <= args.longest][: args.rows]
        pairs: list[tuple[Scene, Scene]] = []
        for at in range(0, len(rows), args.batch):
            some = rows[at : at + args.batch]
            codes = paint_rows(model, [ids for ids, _ in some], args.temperature, args.guidance, generator)
            pairs += [(scene, read_codes(made)) for (_, scene), made in zip(some, codes, strict=True)]
        print("by hand" if by_hand else "as planned", json.dumps({name: round(v, 3) for name, v in score(pairs).items()}), flush=True)


if __name__ == "__main__":
    main()
