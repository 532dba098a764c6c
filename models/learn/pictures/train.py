"""Train the picture decoder: from the codes of a scene to its picture.

    python -m torch.distributed.run --nproc-per-node 2 -m models.learn.pictures.train --minutes 60
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.utils.data import IterableDataset

from models.families.mini.net.checkpoints import load, save
from models.families.mini.net.pictograms import FINE
from models.families.mini.net.picture_decoder import PictureConfig, PictureDecoder
from models.families.mini.net.pixels import GRID, to_network, to_pixels
from models.families.mini.net.scene_codes import WHAT, scene_codes
from models.families.mini.world.scene import Scene, sample_scene
from models.learn.data import held_out, loader, paint, seed_everything, seeded
from models.learn.muon import Muon
from models.learn.parallel import Team
from models.learn.pictures.loss import object_weight, psnr, reconstruction_loss
from models.learn.runs import WORK, Clock, Log, Stop, hold_then_fall, sheet

# Cells along one side of the part that is trained on; its outermost cells only give context where the
# picture goes on beyond them.
PART = 10
# Parts are cut out round an object but for this share.
ANYWHERE = 0.25
CELL = 16
# Share of cells whose code is another picture's: a decoder that guesses slips now and then.
SLIPS = 0.02
EMA = 0.998

Painted = tuple[Tensor, Tensor, Tensor]


def painted(scene: Scene) -> Painted:
    """Picture uint8 [H, W, 3], object mask bool [H, W], codes int64 [cells]."""
    image, mask = paint(scene)
    return torch.from_numpy(image), torch.from_numpy(mask), scene_codes(scene, GRID)


Part = tuple[Tensor, Tensor, Tensor, Tensor, Tensor]


def part_of(rng: np.random.Generator, sample: Painted, side: int = PART) -> Part:
    """side x side cells, mostly round an object: picture, mask, codes [side, side], the number of its
    first row and column [2], both even, so that the pattern of the codes stays in step; and the codes
    of the whole picture."""
    image, mask, codes = sample
    grid = codes.view(GRID)
    covered = (grid >= WHAT).nonzero()
    free = len(covered) == 0 or rng.random() < ANYWHERE
    centre = rng.integers(0, GRID, 2) if free else covered[rng.integers(len(covered))].numpy()
    row, column = (int(np.clip((c - side // 2) // 2 * 2, 0, whole - side)) for c, whole in zip(centre, GRID, strict=True))
    cells = (slice(row, row + side), slice(column, column + side))
    pixels = tuple(slice(s.start * CELL, s.stop * CELL) for s in cells)
    return image[pixels], mask[pixels], grid[cells], torch.tensor([row, column]), codes


class CodedPictures(IterableDataset[Part]):
    """Endless; sample n of a worker depends on (seed, worker, n) alone."""

    def __init__(self, seed: int, start: int = 0, side: int = PART) -> None:
        self.seed, self.start, self.side = seed, start, side

    def __iter__(self) -> Iterator[Part]:
        worker = torch.utils.data.get_worker_info()
        number = self.start
        while True:
            rng = seeded(self.seed, worker.id if worker else 0, number)
            yield part_of(rng, painted(sample_scene(rng)), self.side)
            number += 1


def counted(first: Tensor, side: int = PART) -> Tensor:
    """first int64 [B, 2] -> float [B, 1, H, W]: 1 for the pixels of a part that count, 0 for its context."""
    weight = torch.ones(len(first), 1, side * CELL, side * CELL)
    for row, column, out in zip(*first.T.tolist(), weight[:, 0], strict=True):
        out[: CELL if row > 0 else 0] = 0
        out[:, : CELL if column > 0 else 0] = 0
        if row + side < GRID[0]:
            out[-CELL:] = 0
        if column + side < GRID[1]:
            out[:, -CELL:] = 0
    return weight


def cut(maps: Tensor, first: Tensor, side: int = PART, scale: int = 1) -> Tensor:
    """The part, `side` cells wide, of maps [B or 1, C, H, W] that begins at cell `first` [B, 2], a cell being `scale` wide."""
    if (side, side) == GRID:
        return maps
    maps = maps.expand(len(first), -1, -1, -1)
    return torch.stack([m[:, r : r + side * scale, c : c + side * scale] for m, (r, c) in zip(maps, (first * scale).tolist(), strict=True)])


def slipped(codes: Tensor, share: float) -> Tensor:
    """Codes [B, ...]: in `share` of the cells the same cell of the next picture."""
    return torch.where(torch.rand(codes.shape, device=codes.device) < share, codes.roll(1, 0), codes)


@torch.no_grad()
def evaluate(model: PictureDecoder, images: Tensor, masks: Tensor, codes: Tensor) -> tuple[dict[str, Any], Tensor]:
    made = []
    device = model.place.device
    for part in codes.split(16):
        with torch.autocast(device.type, torch.bfloat16):
            made.append(model.decode(part.to(device)).cpu())
    out = torch.cat(made)
    error = (out - images).square().mean(1)
    on_objects = (error * masks).sum((1, 2)) / masks.sum((1, 2)).clamp(min=1)
    return {"psnr": psnr(error.mean((1, 2))).mean().item(), "psnr_objects": psnr(on_objects).mean().item()}, out


def optimisers(model: PictureDecoder, muon: float, adam: float) -> list[torch.optim.Optimizer]:
    last = model.finish[len(model.finish) - 2].weight
    inner = [*model.layers.parameters(), *model.finish.parameters()]
    hidden = [p for p in inner if p.ndim == 4 and p is not last]
    textures = [model.pictograms.texture]
    chosen = {id(p) for p in (*hidden, *textures)}
    rest = [p for p in model.parameters() if id(p) not in chosen]
    made: list[torch.optim.Optimizer] = [
        Muon(hidden, lr=muon),
        torch.optim.AdamW(rest, lr=adam, betas=(0.9, 0.98), weight_decay=0.0),
        # A texel is looked up seldom, so each time it has far to go.
        torch.optim.AdamW(textures, lr=5 * adam, betas=(0.9, 0.99), weight_decay=0.0),
    ]
    for group in (g for tool in made for g in tool.param_groups):
        group["initial_lr"] = group["lr"]
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--batch", type=int, default=8, help="samples a step in each process")
    parser.add_argument("--muon", type=float, default=0.012)
    parser.add_argument("--lr", type=float, default=2e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--workers", type=int, default=1, help="processes that paint; 0: this one")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--part", type=int, default=PART, help="cells along a side of what is learned at a time, even; 16: whole pictures")
    parser.add_argument("--save-every", type=float, default=3.0, help="minutes between checkpoints")
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--out", type=Path, default=WORK / "pictures.pt")
    args = parser.parse_args()

    team = Team()
    torch.set_num_threads(args.threads)
    seed_everything(args.seed)
    log = Log(args.out.with_suffix(".jsonl"))
    state: dict[str, Any] = load(args.out) if args.resume else {}
    config = PictureConfig.from_dict(state["config"]) if state else PictureConfig()
    model = PictureDecoder(config).to(args.device, memory_format=torch.channels_last)
    tools = optimisers(model, args.muon, args.lr)
    step, spent = 0, 0.0
    if state:
        model.load_state_dict(state["raw"])
        step, spent = state["step"], state["spent"]
        for tool, kept in zip(tools, state["optimisers"], strict=True):
            tool.load_state_dict(kept)
    begun = state.get("model") or dict(model.named_parameters())
    average = {n: p.detach().to(args.device, copy=True) for n, p in begun.items()}
    torch.manual_seed(1000 * args.seed + 100 * step + team.rank)

    held = [painted(scene) for scene in held_out(96)]
    images = to_network(torch.stack([image for image, _, _ in held]))
    masks, held_codes = (torch.stack([sample[i] for sample in held]) for i in (1, 2))
    clock = Clock(args.minutes, spent)
    stream = CodedPictures(1000 * args.seed + team.rank, step * args.batch, args.part)
    stop = Stop()
    next_report, next_look, running = 0.0, spent + 40 * args.save_every, 0.0

    def report() -> None:
        raw = {n: p.detach().clone() for n, p in model.named_parameters()}
        model.load_state_dict(average, strict=False)
        figures, made = evaluate(model, images, masks, held_codes)
        model.load_state_dict(raw, strict=False)
        seconds = clock.spent
        log.write(minutes=seconds / 60, samples=step * args.batch * team.size, loss=running, **figures)
        picture = args.out.with_name(f"{args.out.stem}-{int(seconds // 60):03d}.png")
        sheet(picture, [p[i : i + 6] for i in (0, 6) for p in (to_pixels(images), to_pixels(made))])
        save(
            args.out,
            {
                "config": config.to_dict(),
                "model": average,
                "raw": model.state_dict(),
                "optimisers": [tool.state_dict() for tool in tools],
                "step": step,
                "spent": seconds,
                "samples": step * args.batch * team.size,
                "figures": figures,
            },
        )

    for batch, mask, _, first, codes in loader(stream, args.batch, workers=args.workers):
        fraction, asked = team.average([clock.fraction, float(bool(stop))])
        if fraction >= 1 or asked:
            break
        warm = min(1.0, (step + 1) / 100)
        for group in (g for tool in tools for g in tool.param_groups):
            group["lr"] = group["initial_lr"] * warm * hold_then_fall(fraction)
        image = to_network(batch.to(args.device))
        weight = object_weight(mask.to(args.device)) * counted(first, args.part).to(args.device)
        with torch.autocast(args.device, torch.bfloat16):
            told = slipped(codes.to(args.device), SLIPS)
            part = cut(told.unflatten(-1, GRID)[:, None], first, args.part)[:, 0]
            features = cut(model.pictograms(told), first, args.part, FINE)
            made = model.draw(part, features, cut(model.place[None], first, args.part))
        loss = reconstruction_loss(made.float(), image, weight)
        loss.backward()
        team.average_gradients(model.parameters())
        if torch.isfinite(torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)):
            for tool in tools:
                tool.step()
        for tool in tools:
            tool.zero_grad(set_to_none=True)
        step += 1
        decay = min(EMA, step / (step + 20))
        with torch.no_grad():
            for name, p in model.named_parameters():
                average[name].lerp_(p, 1 - decay)
        running = loss.item() if running == 0 else 0.98 * running + 0.02 * loss.item()
        if not team.leads:
            continue
        if clock.spent >= next_report:
            log.write(minutes=clock.spent / 60, samples=step * args.batch * team.size, loss=running)
            next_report = clock.spent + 20
        if clock.spent >= next_look:
            report()
            next_look = clock.spent + 60 * args.save_every
    if team.leads:
        report()
    team.leave()


if __name__ == "__main__":
    main()
