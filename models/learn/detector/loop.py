"""The training loop that detector and judge share: the clock, the rates, checkpoints, log, resume.

A checkpoint holds `config`, `model` (averaged weights, to be used) and all that a resume needs.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from models.families.mini.net.checkpoints import load, load_pictures, save
from models.families.mini.net.picture_decoder import PictureDecoder
from models.families.mini.net.pixels import to_network
from models.learn.common.data import loader, moved, seed_everything
from models.learn.common.muon import Muon
from models.learn.common.runs import Clock, Log, Stop, hold_then_fall
from models.learn.common.team import Team
from models.learn.detector.augment import soften
from models.learn.detector.measure import Detect, evaluate, held_out
from models.learn.detector.pictures import LabelledPictures, Labels, collate
from models.recipes.stages import Looker

EMA = 0.998
CLIP = 5.0
# What the network gives and what is true, to the parts of the loss.
Losses = Callable[[Any, Labels], dict[str, Tensor]]


def optimisers(
    network: nn.Module, is_hidden: Callable[[str, Tensor], bool], muon: float, lr: float
) -> list[torch.optim.Optimizer]:
    named = list(network.named_parameters())
    hidden = [p for name, p in named if is_hidden(name, p)]
    rest = [p for name, p in named if not is_hidden(name, p)]
    tools: list[torch.optim.Optimizer] = [
        Muon(hidden, lr=muon),
        torch.optim.AdamW(rest, lr=lr, betas=(0.9, 0.98), weight_decay=0.0),
    ]
    for group in (g for tool in tools for g in tool.param_groups):
        group["initial_lr"] = group["lr"]
    return tools


class Run:
    """A network, its optimisers and its averaged weights."""

    def __init__(self, network: nn.Module, losses: Losses, tools: list[torch.optim.Optimizer], team: Team) -> None:
        self.network, self.losses, self.tools = network, losses, tools
        self.shared = team.share(network)
        self.ema = {name: p.detach().clone() for name, p in network.named_parameters()}
        self.steps = 0

    def step(self, images: Tensor, labels: Labels, rate: float) -> dict[str, float]:
        """One update; a step whose gradients are not finite is left out."""
        for group in (g for tool in self.tools for g in tool.param_groups):
            group["lr"] = group["initial_lr"] * rate * min(1.0, (self.steps + 1) / 100)
        with torch.autocast(images.device.type, torch.bfloat16):
            parts = self.losses(self.shared(images), labels)
        torch.stack(list(parts.values())).sum().backward()
        if torch.isfinite(nn.utils.clip_grad_norm_(self.network.parameters(), CLIP)):
            for tool in self.tools:
                tool.step()
        for tool in self.tools:
            tool.zero_grad(set_to_none=True)
        self.steps += 1
        decay = min(EMA, self.steps / (self.steps + 20))
        with torch.no_grad():
            for name, p in self.network.named_parameters():
                self.ema[name].lerp_(p, 1 - decay)
        return {name: part.item() for name, part in parts.items()}

    def averaged(self, use: Callable[[], dict[str, float]]) -> dict[str, float]:
        """What `use` gives while the network has its averaged weights."""
        raw = {name: p.detach().clone() for name, p in self.network.named_parameters()}
        self.network.load_state_dict(self.ema, strict=False)
        try:
            return use()
        finally:
            self.network.load_state_dict(raw, strict=False)

    def state(self) -> dict[str, Any]:
        return {
            "model": self.ema,
            "raw": self.network.state_dict(),
            "optimisers": [tool.state_dict() for tool in self.tools],
            "steps": self.steps,
        }

    def restore(self, state: dict[str, Any]) -> None:
        self.network.load_state_dict(state["raw"])
        device = next(self.network.parameters()).device
        self.ema = {name: value.to(device, copy=True) for name, value in state["model"].items()}
        for tool, kept in zip(self.tools, state["optimisers"], strict=True):
            tool.load_state_dict(kept)
        self.steps = state["steps"]


class Drawing:
    """The picture decoder as it stands: read again when its own run has saved it anew."""

    def __init__(self, path: Path, device: str) -> None:
        self.path, self.device = path, device
        self.saved = 0.0
        self.network: PictureDecoder | None = None

    def __call__(self) -> PictureDecoder | None:
        saved = self.path.stat().st_mtime if self.path.exists() else 0.0
        if saved > self.saved:
            network = load_pictures(self.path)
            self.network, self.saved = network.to(self.device, memory_format=torch.channels_last), saved
        return self.network


def train(
    args: Looker,
    network: nn.Module,
    config: dict[str, Any],
    losses: Losses,
    detect: Detect,
    is_hidden: Callable[[str, Tensor], bool],
) -> dict[str, float]:
    """Trains until the clock or the step count says stop; returns the last held-out figures."""
    team = Team()
    torch.set_num_threads(args.threads)
    seed_everything(args.seed + team.rank)
    network.to(args.device)
    tools = optimisers(network, is_hidden, args.muon, args.lr)
    run = Run(network, losses, tools, team)
    state: dict[str, Any] = load(args.out) if args.resume else {}
    if state:
        run.restore(state)
    drawing = Drawing(args.pictures, args.device)
    images, labels = held_out(args.held_out)
    log = Log(args.out.with_suffix(".jsonl"))
    if team.leads:
        count = sum(p.numel() for p in network.parameters())
        log.write(parameters=count, softened=drawing() is not None)
    clock = Clock(args.minutes, state.get("spent", 0.0))
    stop, generator = Stop(), torch.Generator().manual_seed(args.seed * 1000 + team.rank + run.steps)
    seen = run.steps * args.batch
    stream = LabelledPictures(1000 * args.seed + team.rank, seen // max(1, args.workers))
    figures: dict[str, float] = {}
    running: dict[str, float] = {}
    next_report, next_save = 0.0, clock.spent + 60 * args.save_every

    def keep() -> None:
        nonlocal figures
        if not team.leads:
            return
        figures = run.averaged(lambda: evaluate(detect, images, labels, drawing()))
        log.write(minutes=clock.spent / 60, samples=run.steps * args.batch * team.size, **figures)
        kept = {**run.state(), "config": config, "spent": clock.spent, "figures": figures}
        save(args.out, {**kept, "samples": run.steps * args.batch * team.size})

    for batch, truth in loader(stream, args.batch, collate, args.workers):
        spent, asked = team.average([clock.spent, float(bool(stop))])
        fraction = run.steps / args.steps if args.steps else min(1.0, spent / clock.total)
        if fraction >= 1 or asked:
            break
        pictures = soften(to_network(batch.to(args.device)), truth.codes, generator, drawing())
        truth = moved(truth, args.device)
        parts = run.step(pictures, truth, hold_then_fall(fraction))
        for name, value in parts.items():
            running[name] = 0.97 * running.get(name, value) + 0.03 * value
        if team.leads and spent >= next_report:
            log.write(minutes=spent / 60, samples=run.steps * args.batch * team.size, **running)
            next_report = spent + 20
        if spent >= next_save:
            keep()
            next_save = spent + 60 * args.save_every
    keep()
    team.leave()
    return figures
