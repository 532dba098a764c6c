"""Learn the textures, or the backdrops.

    python -m models.pictures.train_codec --data models/work/pictures/textures.npy --out models/work/textures.pt
    python -m models.pictures.train_codec --data models/work/pictures/backdrops.npy --out models/work/backdrops.pt

Every picture has its own grid, so a picture that was seen more often is drawn better: each is seen once before any
is seen again. Grids move fast and the decoder slowly; both rates fall to zero at the end.
"""

from __future__ import annotations

import argparse
import math
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from models.pictures.codec import CELL, CHANNELS, Codec, CodecConfig, codec_loss, psnr


def art_of(rows: np.ndarray) -> Tensor:
    """uint8 [N, 3 or CHANNELS, S, S] -> float [N, CHANNELS, S, S]; a backdrop covers everything and takes no tint."""
    art = torch.from_numpy(rows).float() / 255
    if art.shape[1] == CHANNELS:
        return art
    return torch.cat([art, torch.ones_like(art[:, :1]), torch.zeros_like(art[:, :1])], dim=1)


class CodecRun:
    def __init__(self, model: Codec, grid_rate: float, rate: float) -> None:
        self.model = model
        network = [p for name, p in model.named_parameters() if name != "grids"]
        self.network = torch.optim.AdamW(network, lr=rate, betas=(0.9, 0.99), weight_decay=0.0)
        # A grid's gradient is there in one step of many: what Adam keeps of it has to be its own.
        self.first = torch.zeros_like(model.grids)
        self.second = torch.zeros_like(model.grids)
        self.seen = torch.zeros(len(model.grids), 1, 1, 1)
        self.grid_rate = grid_rate

    @torch.no_grad()
    def _move_grids(self, which: Tensor, rate: float) -> None:
        grad = self.model.grids.grad
        assert grad is not None
        g = grad[which]
        self.seen[which] += 1
        count = self.seen[which]
        self.first[which] = 0.8 * self.first[which] + 0.2 * g
        self.second[which] = 0.95 * self.second[which] + 0.05 * g.square()
        mean = self.first[which] / (1 - 0.8**count)
        size = (self.second[which] / (1 - 0.95**count)).sqrt() + 1e-9
        self.model.grids[which] -= rate * mean / size
        self.model.grids[which] = self.model.grids[which].clamp(-1, 1)

    def step(self, which: Tensor, art: Tensor, share: float) -> float:
        """share: of the rates."""
        for group in self.network.param_groups:
            group["lr"] = group.setdefault("base", group["lr"]) * share
        with torch.autocast("cpu", torch.bfloat16):
            drawn = self.model(which)
        loss = codec_loss(drawn.float(), art)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.param_groups[0]["params"], 1.0)
        self._move_grids(which, self.grid_rate * share)
        self.network.step()
        self.network.zero_grad(set_to_none=True)
        self.model.grids.grad = None
        return loss.item()


@torch.no_grad()
def measure(model: Codec, art: np.ndarray, count: int) -> float:
    """Mean dB over every so-many-th picture."""
    every = max(1, len(art) // count)
    figures = []
    for start in range(0, len(art), every * 8):
        which = torch.arange(start, min(start + every * 8, len(art)), every)
        figures.append(psnr(model(which), art_of(art[which.numpy()])))
    return torch.cat(figures).mean().item()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--batch", type=int, default=12)
    parser.add_argument("--depth", type=int, default=8)
    parser.add_argument("--coarse", type=int, default=48)
    parser.add_argument("--fine", type=int, default=32)
    parser.add_argument("--grid-rate", type=float, default=0.03)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--limit", type=int, default=0, help="of the pictures, for a trial")
    parser.add_argument("--resume", action="store_true")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(1)
    art = np.load(args.data, mmap_mode="r")[: args.limit or None]
    if args.resume and args.out.exists():
        state = torch.load(args.out, weights_only=True)
        model = Codec(CodecConfig(**state["config"]))
        model.load_state_dict(state["model"])
    else:
        model = Codec(CodecConfig(len(art), art.shape[-1] // CELL, args.depth, args.coarse, args.fine))
    model = model.to(memory_format=torch.channels_last)
    run, rng, began = CodecRun(model, args.grid_rate, args.rate), np.random.default_rng(1), time.monotonic()
    total, waiting, steps, said = args.minutes * 60, np.zeros(0, int), 0, 0.0
    running = math.nan

    def keep() -> None:
        part = args.out.with_suffix(".part")
        torch.save({"config": model.config.to_dict(), "model": model.state_dict(), "steps": steps}, part)
        part.replace(args.out)

    while (spent := time.monotonic() - began) < total:
        if len(waiting) < args.batch:
            waiting = np.concatenate([waiting, rng.permutation(len(art))])
        which, waiting = np.sort(waiting[: args.batch]), waiting[args.batch :]
        done = spent / total
        share = min(1.0, (steps + 1) / 100) * (1.0 if done < 0.5 else (1 - done) / 0.5)
        loss = run.step(torch.from_numpy(which), art_of(art[which]), share)
        running = loss if math.isnan(running) else 0.98 * running + 0.02 * loss
        steps += 1
        if spent >= said + 60:
            said = spent
            seen = steps * args.batch / len(art)
            print(f"{spent / 60:.1f} min, {steps} steps, each seen {seen:.1f} times, loss {running:.4f}, {measure(model, art, 64):.2f} dB", flush=True)
            keep()
    print(f"{measure(model, art, len(art)):.2f} dB over all", flush=True)
    keep()


if __name__ == "__main__":
    main()
