"""Train the planner: prompt to chain, text only.

    python -m torch.distributed.run --nproc-per-node 2 -m models.plans.train --resume

Rows come from shards on disk (`models.plans.shards`), which may grow meanwhile. Rates rise, hold, and fall to zero
only in the last `--fall` minutes of `--minutes`: a run may be resumed as often as it likes and brought down in the last.
What is measured and kept are averaged weights, as a plain MiniJanus's ("model"); "raw" and the optimisers are for
`--resume`. Every save is copied to `--copy`. Coordinates weigh little: most of their loss is chance.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch import Tensor

from models.plans.data import Batch, Pool, validation
from models.plans.keep import keep
from models.plans.model import OWN, NamedJanus, Names, begin, plain_state, read_roles
from models.plans.shared_muon import SharedMuon
from models.plans.shards import HELD_OUT, shard_path
from models.plans.warm import warm_start
from models.learn.common.data import seed_everything
from models.families.mini.net.initialise import COORDINATE
from models.families.mini.net.model import ModelConfig
from models.plans.team import Team
from models.families.mini.net.checkpoints import load
from models.recipes.stages import WORK
from models.learn.common.runs import Clock, Log, Stop
from models.families.mini.net.sequence import IGNORED
from models.world.tokenizer import first_piece, id_count

WEIGHTS = {"name": 2.0, "box": 0.3, "prose": 1.5}
_KINDS = tuple(WEIGHTS)
EMA = 0.999
KIND_RATE = 0.3


def loss_kinds(tokenizer: Tokenizer, names: Names) -> Tensor:
    """Of each id, what it is in a chain: 0 a name, 1 a coordinate, 2 prose."""
    kinds = torch.full((len(names.role),), 2)
    kinds[names.about > 0] = 0
    for piece, index in tokenizer.get_vocab().items():
        if COORDINATE.match(piece):
            kinds[index] = 1
    return kinds


def spoken_ids(pool: Pool, names: Names, team: Team | None = None) -> Tensor:
    """The ids that chains use or may come to use."""
    used = torch.zeros(len(names.role), dtype=torch.bool)
    for rows in pool.rows:
        for index in range(len(rows)):
            used[torch.from_numpy(rows.row(index)[rows.heads[index] :].astype("int64"))] = True
    used |= (names.role >= 1) & (names.role <= 3)
    if team:
        used = torch.tensor(team.average(used.double().tolist())) > 0
    return used.nonzero()[:, 0]


def weighed(each: Tensor, kinds: Tensor) -> Tensor:
    """The mean of chains' losses by what their tokens are (`loss_kinds`); 0 of none."""
    weights = torch.tensor([WEIGHTS[name] for name in _KINDS])[kinds]
    return (each * weights).sum() / weights.sum().clamp(min=1)


def is_hidden(name: str, p: Tensor) -> bool:
    return p.ndim == 2 and (name.startswith("blocks.") or name == "mix")


class Trainer:
    ema_share = EMA

    def __init__(
        self,
        model: NamedJanus,
        kinds: Tensor,
        muon: float,
        adam: float,
        team: Team | None = None,
        skipped: tuple[str, ...] = ("gen_", "aligner.", "image_position"),
    ) -> None:
        """skipped: how the names of what is not learned begin."""
        self.model, self.kinds, self.team = model, kinds, team or Team()
        self.named = {n: p for n, p in model.named_parameters() if not n.startswith(skipped)}
        self.ema = {name: p.detach().clone() for name, p in self.named.items()}
        hidden = [p for n, p in self.named.items() if is_hidden(n, p)]
        rest = [p for n, p in self.named.items() if not is_hidden(n, p) and n != "kinds"]
        # A name is seen seldom, and what Adam makes of one mention is as large as the vector: its ids have no vectors
        # of their own, and its kind's moves slowly.
        alone = ((model.about == 0) | (model.role == OWN)).float()[:, None]
        for table in (model.text_embed.weight, model.lm_head.weight):
            table.register_hook(lambda grad: grad * alone)
        self.optimisers: list[torch.optim.Optimizer] = [
            SharedMuon(hidden, muon, self.team),
            torch.optim.AdamW(rest, lr=adam, betas=(0.9, 0.98), weight_decay=0.0, fused=True),
            torch.optim.AdamW([model.kinds], lr=adam, betas=(0.9, 0.99), weight_decay=0.0, fused=True),
        ]
        self.rates = (muon, adam, adam * KIND_RATE)
        self.steps = self.samples = 0

    def losses(self, batch: Batch) -> dict[str, Tensor]:
        """Mean cross-entropy of names, coordinates and prose, and the weighed mean of all."""
        with torch.autocast("cpu", torch.bfloat16):
            states, _ = self.model.residual_states(batch.ids, batch.positions)
            told = batch.targets != IGNORED
            targets = batch.targets[told]
            logits, places = self.model.chain_logits(self.model.norm(states[-1][told]), targets)
        each = F.cross_entropy(logits, places, reduction="none")
        kinds = self.kinds[targets]
        out = {"loss": weighed(each, kinds)}
        with torch.no_grad():
            sums = torch.zeros(3).index_add(0, kinds, each)
            counts = torch.bincount(kinds, minlength=3).clamp(min=1)
            out |= dict(zip(_KINDS, sums / counts, strict=True))
        return out

    def set_rates(self, rate: float) -> None:
        """rate: the share of the usual ones; they rise over the first steps."""
        for optimiser, base in zip(self.optimisers, self.rates, strict=True):
            for group in optimiser.param_groups:
                group["lr"] = base * rate * min(1.0, (self.steps + 1) / 60)

    def step(self, batch: Batch, rate: float) -> dict[str, Tensor]:
        self.set_rates(rate)
        losses = self.losses(batch)
        losses["loss"].backward()
        self.apply(len(batch.ids))
        return {name: value.detach() for name, value in losses.items()}

    def apply(self, rows: int) -> None:
        """Moves by the gradients that are there, of so many rows a member of the team."""
        self.team.average_gradients(self.named.values())
        norm = torch.nn.utils.clip_grad_norm_(self.optimisers[1].param_groups[0]["params"], 1.0)
        if torch.isfinite(norm):
            for optimiser in self.optimisers:
                optimiser.step()
        for optimiser in self.optimisers:
            optimiser.zero_grad(set_to_none=True)
        self.steps += 1
        self.samples += rows * self.team.size
        decay = min(self.ema_share, self.steps / (self.steps + 7))  # over about the last seventh of the run
        with torch.no_grad():
            torch._foreach_lerp_(list(self.ema.values()), list(self.named.values()), 1 - decay)

    def validate(self, batches: list[Batch]) -> dict[str, float]:
        return self.measured(self.losses, batches)

    @torch.no_grad()
    def measured(self, losses: Callable[[Batch], dict[str, Tensor]], batches: list[Batch]) -> dict[str, float]:
        """Means of the averaged weights' losses over all batches, shared by the team."""
        raw = {name: p.detach().clone() for name, p in self.named.items()}
        self.model.load_state_dict(self.ema, strict=False)
        sums: dict[str, float] = {}
        for batch in batches[self.team.rank :: self.team.size]:
            for name, value in losses(batch).items():
                sums[f"val_{name}"] = sums.get(f"val_{name}", 0.0) + value.item() * self.team.size / len(batches)
        self.model.load_state_dict(raw, strict=False)
        return dict(zip(sums, self.team.average(list(sums.values())), strict=True))

    def state(self) -> dict[str, Any]:
        averaged = {**self.model.state_dict(), **self.ema}
        return {
            "config": self.model.config.to_dict(),
            "model": plain_state(self.model, averaged),
            "averaged": self.ema,
            "raw": self.model.state_dict(),
            "optimisers": [optimiser.state_dict() for optimiser in self.optimisers],
            "spoken": self.model.spoken,
            "steps": self.steps,
            "samples": self.samples,
        }

    def restore(self, state: dict[str, Any]) -> None:
        self.model.load_state_dict(state["raw"])
        self.ema = {name: state["averaged"][name].clone() for name in self.named}
        for optimiser, kept in zip(self.optimisers, state["optimisers"], strict=True):
            optimiser.load_state_dict(kept)
        self.steps, self.samples = state["steps"], state["samples"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=600, help="wall time of the whole run, however often it is resumed")
    parser.add_argument("--fall", type=float, default=0.0, help="minutes at the end in which rates fall to zero")
    parser.add_argument("--ease", type=int, default=12_000, help="samples in which rows grow from short to full")
    parser.add_argument("--tokens", type=int, default=5120, help="of a step, padding included")
    parser.add_argument("--muon", type=float, default=0.02)
    parser.add_argument("--lr", type=float, default=3e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--save-every", type=float, default=10.0, help="minutes between checkpoints")
    parser.add_argument("--compile", action="store_true")
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--warm", type=Path, help="a shipped bundle to begin with")
    parser.add_argument("--shards", type=Path, default=WORK / "plans" / "shards")
    parser.add_argument("--tokenizer", type=Path, default=WORK / "plans" / "tokenizer.json")
    parser.add_argument("--out", type=Path, default=WORK / "plans.pt")
    parser.add_argument("--copy", type=Path, help="a folder that outlives this one, for a copy of each save")
    args = parser.parse_args()

    team = Team()
    torch.set_num_threads(args.threads)
    seed_everything(args.seed)
    state: dict[str, Any] = load(args.out) if args.resume and args.out.exists() else {}
    text = state.get("tokenizer") or args.tokenizer.read_text("utf-8")
    roles = state.get("roles") or args.tokenizer.with_suffix(".roles.json").read_text("utf-8")
    tokenizer = Tokenizer.from_str(text)
    names = Names.of(tokenizer, read_roles(roles))
    pool = Pool(tokenizer, args.shards, args.tokens, args.seed + state.get("steps", 0) + 7919 * team.rank)
    pool.refresh(most=100)
    spoken = state["spoken"] if state else spoken_ids(pool, names, team)
    model = NamedJanus(ModelConfig(text_vocab=id_count(tokenizer)), names, spoken)
    trainer = Trainer(model, loss_kinds(tokenizer, names), args.muon, args.lr, team)
    if state:
        trainer.restore(state)
    else:
        begin(model, tokenizer)
        if args.warm:
            warm_start(model, tokenizer, args.warm)
        trainer.ema = {name: p.detach().clone() for name, p in trainer.named.items()}
    if args.compile:
        torch._dynamo.config.cache_size_limit = 64
        for block in model.blocks:
            block.compile(dynamic=False)
    held = list(validation(tokenizer, shard_path(args.shards, HELD_OUT), args.tokens))[::4]

    log = Log(args.out.with_suffix(".jsonl"))
    if team.leads:
        log.write(parameters=sum(p.numel() for p in trainer.named.values()), ids=id_count(tokenizer), spoken=len(model.spoken), rows=sum(map(len, pool.rows)), first=first_piece())
    clock = Clock(args.minutes, state.get("spent", 0.0))
    stop, running = Stop(), dict[str, Tensor]()
    next_report, next_save = clock.spent, clock.spent + 60 * args.save_every
    seen, since = trainer.samples, clock.spent

    def measure_and_keep() -> None:
        figures = trainer.validate(held)
        if not team.leads:
            return
        log.write(minutes=clock.spent / 60, samples=trainer.samples, **figures)
        kept = {"tokenizer": text, "roles": roles, "spent": clock.spent, "figures": figures}
        keep(args.out, {**trainer.state(), **kept}, args.copy)

    while True:
        spent, asked = team.average([clock.spent, float(bool(stop))])
        if spent >= clock.total or asked:
            break
        pool.refresh()
        rate = min(1.0, (clock.total - spent) / (60 * args.fall)) if args.fall else 1.0
        longest = 96 + 400 * min(1.0, trainer.samples / args.ease)
        losses = trainer.step(pool.batch(longest), rate)
        for name, value in losses.items():
            running[name] = 0.95 * running.get(name, value) + 0.05 * value
        if spent >= next_report + 30 and team.leads:
            rate_now = (trainer.samples - seen) / max(1e-9, spent - since)
            seen, since = trainer.samples, spent
            log.write(minutes=spent / 60, steps=trainer.steps, samples=trainer.samples, a_second=rate_now, **{n: v.item() for n, v in running.items()})
            next_report = spent
        if spent >= next_save:
            measure_and_keep()
            next_save = spent + 60 * args.save_every
    measure_and_keep()
    team.leave()


if __name__ == "__main__":
    main()
