"""Train the decoder: prompt to chain to image codes.

    python -m torch.distributed.run --nproc-per-node 2 -m models.learn.decoder.train --minutes 80

--begin-with FILE begins with the text side of another checkpoint, whose image codes may be others.

Muon on the hidden matrices, AdamW on embeddings, heads and gains; rates are held for 30% of the
wall time and then fall to zero. Scenes grow from easy to full in the first third.
"""

from __future__ import annotations

import argparse
import multiprocessing
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch import Tensor

from models.families.mini.net.checkpoints import load, save
from models.families.mini.net.initialise import initialise
from models.families.mini.net.layout import LayoutHeads
from models.families.mini.net.model import MiniJanus, ModelConfig
from models.families.mini.net.sequence import IGNORED, PAD, Batch, TextBatch
from models.learn.data import Stream, loader, moved, seed_everything, seeded
from models.learn.decoder.data import Learned, assemble, scene_batches, text_batches, write
from models.learn.muon import Muon
from models.learn.parallel import Team
from models.learn.runs import WORK, Clock, Log, Stop, hold_then_fall

# Chains without their pictures ("planning") are a fifth of the price: they teach the planner to name what was asked for.
WEIGHTS = {"image": 1.0, "text": 0.3, "layout": 0.5, "planning": 1.0, "contrast": 0.5}
NAME_WEIGHT = 2.0
EMA = 0.998


def is_hidden(name: str, p: Tensor) -> bool:
    return p.ndim == 2 and (name.startswith("blocks.") or name in ("aligner.2.weight", "gen_head.0.weight"))


def gather_rows(hidden: Tensor, index: Tensor) -> Tensor:
    """hidden [B, S, W], index [B, N] -> [B * N, W]."""
    wide = index[..., None].expand(-1, -1, hidden.shape[-1])
    return hidden.gather(1, wide).flatten(0, 1)


class Trainer:
    """The networks, the optimisers and one step; its state is all a resume needs."""

    def __init__(self, config: ModelConfig, tokenizer: Tokenizer | None, muon: float, adam: float, tap: int = 4, team: Team | None = None, device: str = "cpu") -> None:
        self.team = team or Team()
        self.model = MiniJanus(config)
        initialise(self.model, tokenizer)
        self.model.to(device)
        self.layout = LayoutHeads(config.width).to(device)
        self.tap = tap
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

    def losses(self, batch: Batch, layout: Tensor) -> dict[str, Tensor]:
        """Cross-entropy of text and image tokens, and the layout heads' loss."""
        with torch.autocast(batch.ids.device.type, torch.bfloat16):
            states, _ = self.model.residual_states(batch.ids, batch.positions)
            hidden = self.model.norm(states[-1])
            image = self.model.image_logits(gather_rows(hidden, batch.image_index))
            spoken = batch.text_targets != IGNORED
            text = self.model.text_logits(hidden[spoken])
            out = {
                "image": F.cross_entropy(image.float(), batch.codes.flatten()),
                "text": F.cross_entropy(text.float(), batch.text_targets[spoken]),
            }
            known = (batch.ids[:, 1] != PAD).repeat_interleave(batch.codes.shape[1])
            middle = gather_rows(states[self.tap], batch.image_index)[known]
            out["layout"] = self.layout(F.rms_norm(middle, middle.shape[-1:]), layout.flatten(0, 1)[known])
        return out

    def text_losses(self, batch: TextBatch) -> dict[str, Tensor]:
        """Of chains without pictures. planning: cross-entropy, the words of an object's name weighing
        NAME_WEIGHT. contrast: boxes must be likelier after the prompt they keep to than after its
        opposite. What a box says besides cancels out, so a direction is learned from far fewer chains
        than by cross-entropy (the pairwise loss of arXiv 2305.18290, without a reference)."""
        with torch.autocast(batch.ids.device.type, torch.bfloat16):
            states, _ = self.model.residual_states(batch.ids, batch.positions)
            spoken = batch.targets != IGNORED
            logits = self.model.text_logits(self.model.norm(states[-1])[spoken])
        each = F.cross_entropy(logits.float(), batch.targets[spoken], reduction="none")
        row = spoken.nonzero()[:, 0]
        plain = row < batch.plain
        weight = torch.where(batch.naming[spoken], NAME_WEIGHT, 1.0) * plain
        out = {"planning": (each * weight).sum() / weight.sum().clamp(min=1)}
        if batch.plain < len(batch.ids):
            told = -each * (batch.placing[spoken] & ~plain)
            rows = torch.zeros(len(batch.ids), device=each.device).index_add(0, row, told)
            kept, broken = rows[batch.plain :].chunk(2)
            out["contrast"] = F.softplus(broken - kept).mean()
        return out

    def step(self, batch: Batch, layout: Tensor, rate: float, chains: TextBatch | None = None) -> dict[str, Tensor]:
        for group in (g for o in self.optimisers for g in o.param_groups):
            group["lr"] = group["initial_lr"] * rate * min(1.0, (self.steps + 1) / 50)
        losses = self.losses(batch, layout)
        if chains is not None:
            losses |= self.text_losses(chains)
        torch.stack([WEIGHTS[name] * value for name, value in losses.items()]).sum().backward()
        self.team.average_gradients([*self.model.parameters(), *self.layout.parameters()])
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
        for name, value in trainer.losses(moved(batch, device), layout.to(device)).items():
            share = value.item() * trainer.team.size / len(batches)
            sums[f"val_{name}"] = sums.get(f"val_{name}", 0.0) + share
    trainer.model.load_state_dict(raw, strict=False)
    return dict(zip(sums, trainer.team.average(list(sums.values())), strict=True))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=80)
    parser.add_argument("--batch", type=int, default=16, help="samples a step in each process")
    parser.add_argument("--chains", type=int, default=32, help="extra chains a step, without pictures; 0: no opposites either")
    parser.add_argument("--focus", type=float, default=1.0, help="exponent on the kinds' weights: above 1, everyday things")
    parser.add_argument("--hardest", type=float, default=1.0, help="share of full scenes at the end of the curriculum")
    parser.add_argument("--muon", type=float, default=0.02)
    parser.add_argument("--lr", type=float, default=3e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--workers", type=int, default=1, help="processes that write scenes; 0: this one")
    parser.add_argument("--text-workers", type=int, default=0, help="processes that write extra chains")
    parser.add_argument("--save-every", type=float, default=4.0, help="minutes between checkpoints")
    parser.add_argument("--no-compile", action="store_true")
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--begin-with", type=Path, help="a checkpoint whose text side to begin with")
    parser.add_argument("--pairs", type=float, default=0.5, help="share of the extra chains that relate two things")
    parser.add_argument("--contrast", type=int, default=12, help="pairs of opposite prompts a step")
    parser.add_argument("--tokenizer", type=Path, default=WORK / "tokenizer.json")
    parser.add_argument("--out", type=Path, default=WORK / "decoder.pt")
    args = parser.parse_args()

    team = Team()
    torch.set_num_threads(args.threads)
    seed_everything(args.seed)
    tokenizer = Tokenizer.from_file(str(args.tokenizer))
    vocab = tokenizer.get_vocab_size()
    trainer = Trainer(ModelConfig(text_vocab=vocab), tokenizer, args.muon, args.lr, team=team, device=args.device)
    state: dict[str, Any] = load(args.out) if args.resume else {}
    if state:
        trainer.restore(state)
    elif args.begin_with:
        trainer.begin_with(load(args.begin_with))
    if not args.no_compile:
        trainer.compile()

    held = [write(seeded(987_654_321, i), tokenizer, 1.0) for i in range(8 * args.batch)]
    held.sort(key=lambda sample: len(sample.text.ids))
    validation = [assemble(held[i : i + args.batch], vocab, None) for i in range(0, len(held), args.batch)]

    log = Log(args.out.with_suffix(".jsonl"))
    if team.leads:
        log.write(parameters=sum(p.numel() for p in trainer.model.parameters()), vocab=vocab)
    difficulty = multiprocessing.Value("d", 0.0)
    clock = Clock(args.minutes, state.get("spent", 0.0))

    def streamed(make: Callable[[np.random.Generator], Iterator[Any]], number: int, workers: int) -> Iterator[Any]:
        stream = Stream(make, number * args.seed + team.rank, trainer.steps)
        return iter(loader(stream, None, workers=workers))

    scenes = streamed(lambda rng: scene_batches(tokenizer, args.batch, rng, difficulty, args.focus), 1009, args.workers)
    chains = streamed(
        lambda rng: text_batches(tokenizer, args.chains, args.contrast, rng, difficulty, args.focus, args.pairs),
        7919,
        args.text_workers,
    )
    stop = Stop()
    next_report, next_save, running = 0.0, clock.spent + 60 * args.save_every, dict[str, Tensor]()

    def keep() -> None:
        figures = validate(trainer, validation)
        if team.leads:
            log.write(minutes=clock.spent / 60, samples=trainer.samples, **figures)
            save(args.out, {**trainer.state(), "spent": clock.spent, "figures": figures})

    for scene, layout in scenes:
        spent, asked = team.average([clock.spent, float(bool(stop))])
        fraction = min(1.0, spent / clock.total)
        if fraction >= 1 or asked:
            break
        if spent >= next_save:
            keep()
            next_save = spent + 60 * args.save_every
        difficulty.value = min(args.hardest, (0.7 if args.begin_with else 0.2) + fraction * 3)
        losses = trainer.step(
            moved(scene, args.device),
            layout.to(args.device),
            hold_then_fall(fraction),
            moved(next(chains), args.device) if args.chains else None,
        )
        for name, value in losses.items():
            running[name] = 0.95 * running.get(name, value) + 0.05 * value
        if spent >= next_report and team.leads:
            log.write(minutes=spent / 60, samples=trainer.samples, **{name: value.item() for name, value in running.items()})
            next_report = spent + 20
    keep()
    team.leave()


if __name__ == "__main__":
    main()
