"""One step of the decoder's training, and what a resume needs.

Muon on the hidden matrices, AdamW on embeddings, heads and gains.
"""

from __future__ import annotations

from typing import Any

import torch
from tokenizers import Tokenizer
from torch import Tensor

from models.families.mini.net.initialise import initialise
from models.families.mini.net.model import ModelConfig
from models.families.mini.net.sequence import Batch, TextBatch
from models.learn.common.data import moved
from models.learn.common.muon import Muon
from models.learn.common.team import Team
from models.learn.decoder.data import Learned
from models.learn.decoder.losses import Lessons

# Chains without their pictures ("planning") are a fifth of the price: they teach to name what was asked for.
WEIGHTS = {"image": 1.0, "text": 0.3, "layout": 0.5, "planning": 1.0, "contrast": 0.5}
EMA = 0.998


def is_hidden(name: str, p: Tensor) -> bool:
    return p.ndim == 2 and (name.startswith("blocks.") or name in ("aligner.2.weight", "gen_head.0.weight"))


class Trainer:
    """The networks, the optimisers and one step; its state is all a resume needs."""

    def __init__(
        self,
        config: ModelConfig,
        tokenizer: Tokenizer | None,
        muon: float,
        adam: float,
        tap: int = 4,
        team: Team | None = None,
        device: str = "cpu",
    ) -> None:
        self.team = team or Team()
        self.lessons = Lessons(config, tap)
        self.model, self.layout = self.lessons.model, self.lessons.layout
        initialise(self.model, tokenizer)
        self.lessons.to(device)
        self.shared = self.team.share(self.lessons)
        self.ema = {name: p.detach().clone() for name, p in self.model.named_parameters()}
        named = list(self.model.named_parameters())
        hidden = [p for name, p in named if is_hidden(name, p)]
        rest = [p for name, p in named if not is_hidden(name, p)] + list(self.layout.parameters())
        self.optimisers: list[torch.optim.Optimizer] = [
            Muon(hidden, lr=muon),
            torch.optim.AdamW(rest, lr=adam, betas=(0.9, 0.98), weight_decay=0.0),
        ]
        for group in (g for o in self.optimisers for g in o.param_groups):
            group["initial_lr"] = group["lr"]
        self.rates = (muon, adam)
        self.steps = 0
        self.samples = 0

    def compile(self) -> None:
        """Block by block: one program serves all layers. On a CPU one more is made for each row length,
        which is the quicker program; on a GPU one serves all, for there the making takes longer."""
        torch._dynamo.config.cache_size_limit = 64
        for block in self.model.blocks:
            block.compile(dynamic=self.model.cos.is_cuda)

    def step(
        self, batch: Batch, layout: Tensor, rate: float, chains: TextBatch | None = None
    ) -> dict[str, Tensor]:
        for group in (g for o in self.optimisers for g in o.param_groups):
            group["lr"] = group["initial_lr"] * rate * min(1.0, (self.steps + 1) / 50)
        losses = self.shared(batch, layout, chains)
        torch.stack([WEIGHTS[name] * value for name, value in losses.items()]).sum().backward()
        if torch.isfinite(self.model.image_position.grad).all():
            for optimiser in self.optimisers:
                optimiser.step()
        for optimiser in self.optimisers:
            optimiser.zero_grad(set_to_none=True)
        self.steps += 1
        self.samples += len(batch.ids) * self.team.size
        decay = min(EMA, self.steps / (self.steps + 20))
        with torch.no_grad():
            torch._foreach_lerp_(list(self.ema.values()), list(self.model.parameters()), 1 - decay)
        return {name: value.detach() for name, value in losses.items()}

    def begin_with(self, state: dict[str, Any]) -> None:
        """Takes the averaged weights of another run, all but those that know its image codes."""
        kept = {k: v for k, v in state["model"].items() if not k.startswith(("gen_", "aligner."))}
        self.model.load_state_dict(kept, strict=False)
        self.ema = {name: p.detach().clone() for name, p in self.model.named_parameters()}

    def state(self) -> dict[str, Any]:
        return {
            "config": self.model.config.to_dict(),
            "model": self.ema,
            "raw": self.model.state_dict(),
            "layout": self.layout.state_dict(),
            "optimisers": [optimiser.state_dict() for optimiser in self.optimisers],
            "steps": self.steps,
            "samples": self.samples,
        }

    def restore(self, state: dict[str, Any]) -> None:
        self.model.load_state_dict(state["raw"])
        self.layout.load_state_dict(state["layout"])
        device = self.model.cos.device
        self.ema = {name: value.to(device, copy=True) for name, value in state["model"].items()}
        for optimiser, kept in zip(self.optimisers, state["optimisers"], strict=True):
            optimiser.load_state_dict(kept)
        self.steps, self.samples = state["steps"], state["samples"]
        for optimiser, rate in zip(self.optimisers, self.rates, strict=True):
            for group in optimiser.param_groups:
                group["initial_lr"] = rate


def validate(trainer: Trainer, batches: list[Learned]) -> dict[str, float]:
    """Losses of the averaged weights on scenes no run trains on."""
    raw = {name: p.detach().clone() for name, p in trainer.model.named_parameters()}
    trainer.model.load_state_dict(trainer.ema, strict=False)
    sums: dict[str, float] = {}
    # Gradients stay enabled, though unused: without them every block would be compiled again.
    device = trainer.model.cos.device
    for batch, layout in batches[trainer.team.rank :: trainer.team.size]:
        for name, value in trainer.lessons.losses(moved(batch, device), layout.to(device)).items():
            share = value.item() * trainer.team.size / len(batches)
            sums[f"val_{name}"] = sums.get(f"val_{name}", 0.0) + share
    trainer.model.load_state_dict(raw, strict=False)
    return dict(zip(sums, trainer.team.average(list(sums.values())), strict=True))
