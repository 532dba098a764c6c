"""Train the planner to paint: chains go on, and image tokens come to them.

    python -m torch.distributed.run --nproc-per-node 2 -m models.plans.paint --plans models/work/plans.pt --resume

begins with a planner's checkpoint (`models.plans.train`). Of each step half the tokens are rows with pictures and half
chains alone, so that nothing is unlearned. Its own checkpoint is a MiniJanus's, image tables and all.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch import Tensor

from models.families.mini.net.checkpoints import load
from models.families.mini.net.sequence import BOX_END, IGNORED, OBJECT_END, PAD
from models.learn.common.data import seed_everything
from models.learn.common.runs import Clock, Log, Stop
from models.pictures.codes import LOOK, PAINT, PAIR
from models.plans.data import Batch, Pool
from models.plans.keep import keep
from models.plans.model import Names, read_roles
from models.plans.painted import PaintedJanus, begin_painting, painted_config, plain_painted
from models.plans.painted_rows import painted_row
from models.plans.shards import HELD_OUT, read_texts, shard_path
from models.plans.team import Team
from models.plans.train import Trainer, loss_kinds, weighed
from models.recipes.stages import WORK
from models.world.tokenizer import id_count

_CHAIN = 0.5  # what a chain's loss weighs beside a picture's
# A box's end has to know whose box it is before a square can be told by it, and that is learned of itself only after
# very long: so it is asked for there, halfway up the layers.
_NAMED = 0.25
_ROLES = {"ground": (0, LOOK), "look": (LOOK, PAINT), "paint": (PAINT, PAIR), "pair": (PAIR, 1 << 30)}


class PaintedPool:
    """Batches of rows with pictures, from the shards' texts. longest: text ids of a row; longer ones are passed over."""

    def __init__(
        self, tokenizer: Tokenizer, paths: list[Path], tokens: int, start: int, vocab: int, seed: int, longest: int = 448
    ) -> None:
        self.tokenizer, self.tokens, self.start, self.vocab, self.longest = tokenizer, tokens, start, vocab, longest
        self.r = random.Random(seed)
        self.paths = paths
        self.texts: list[tuple[str, str]] = []
        self.waiting: list[tuple[list[int], int, Any]] = []

    def _row(self) -> tuple[list[int], int, Any]:
        while True:
            if not self.texts:
                self.texts = read_texts(self.r.choice(self.paths))
                self.r.shuffle(self.texts)
            row = painted_row(self.tokenizer, *self.texts.pop(), self.r)
            if row is not None and len(row[0]) <= self.longest:
                return row

    def batch(self) -> Batch:
        """Rows of about one length; targets of image tokens are their ids."""
        if len(self.waiting) < 48:
            self.waiting += [self._row() for _ in range(96)]
            self.waiting.sort(key=lambda row: len(row[0]))
        at = self.r.randrange(len(self.waiting))
        number = max(2, self.tokens // (len(self.waiting[at][0]) + 256))
        at = min(at, len(self.waiting) - number)
        picked, self.waiting[at : at + number] = self.waiting[at : at + number], []
        count = len(picked[0][2])
        length = -(-(max(len(ids) for ids, _, _ in picked) + count - 1) // 32) * 32
        ids = torch.full((number, length), PAD)
        positions = torch.zeros_like(ids)
        targets = torch.full_like(ids, IGNORED)
        for row, (text, learned, codes) in enumerate(picked):
            n, image = len(text), torch.from_numpy(codes) + self.vocab
            ids[row, :n], ids[row, n : n + count - 1] = torch.tensor(text), image[:-1]
            positions[row, :n] = torch.arange(n)
            positions[row, n : n + count - 1] = self.start + torch.arange(count - 1)
            targets[row, learned - 1 : n - 1] = torch.tensor(text[learned:])
            targets[row, n - 1 : n - 1 + count] = image
        return Batch(ids, positions, targets)


def named_boxes(ids: Tensor, about: Tensor) -> tuple[Tensor, Tensor]:
    """Which tokens end the box of an object, bool [B, S], and the number of each one's kind, in their order."""
    ends, kinds = torch.zeros_like(ids, dtype=torch.bool), list[int]()
    for row, tokens in enumerate(ids.tolist()):
        kind = 0
        for column, token in enumerate(tokens):
            if token == OBJECT_END and column:
                kind = int(about[tokens[column - 1]]) if tokens[column - 1] < len(about) else 0
            elif token == BOX_END and kind:
                ends[row, column] = True
                kinds.append(kind)
                kind = 0
    return ends, torch.tensor(kinds, dtype=torch.int64)


class Painter(Trainer):
    """Also learns image tokens; `model` is a PaintedJanus."""

    model: PaintedJanus

    def picture_losses(self, batch: Batch) -> dict[str, Tensor]:
        """Mean cross-entropy of image tokens ("image") and of chains beside them ("chain"), and of each role of code."""
        vocab = self.model.config.text_vocab
        with torch.autocast("cpu", torch.bfloat16):
            states, _ = self.model.residual_states(batch.ids, batch.positions)
            image = batch.targets >= vocab
            told = (batch.targets != IGNORED) & ~image
            codes = batch.targets[image] - vocab
            logits = self.model.code_logits(self.model.norm(states[-1][image])).float()
            words, places = self.model.chain_logits(self.model.norm(states[-1][told]), batch.targets[told])
            ends, of = named_boxes(batch.ids, self.model.about)
            halfway = self.model.norm(states[(len(states) - 1) // 2][ends])
            owners = F.linear(halfway, self.model.kinds @ self.model.kinds_out).float()
        each = F.cross_entropy(logits, codes, reduction="none")
        chain = weighed(F.cross_entropy(words, places, reduction="none"), self.kinds[batch.targets[told]])
        named = F.cross_entropy(owners, of) if len(of) else each.new_zeros(())
        loss = each.mean() + _CHAIN * chain + _NAMED * named
        out = {"loss": loss, "image": each.mean(), "chain": chain, "named": named}
        with torch.no_grad():
            for name, (first, end) in _ROLES.items():
                mine = (codes >= first) & (codes < end)
                out[name] = each[mine].mean() if bool(mine.any()) else each.new_zeros(())
            out["right"] = (logits.argmax(1) == codes).float().mean()
        return out

    def step_both(self, painted: Batch, plain: Batch | None, rate: float) -> dict[str, Tensor]:
        self.set_rates(rate)
        losses = self.picture_losses(painted)
        losses["loss"].backward()
        if plain is not None:
            told = self.losses(plain)
            (told["loss"] * _CHAIN).backward()
            losses |= {name: told[name] for name in ("name", "box", "prose")}
        self.apply(len(painted.ids))
        return {name: value.detach() for name, value in losses.items()}

    def state(self) -> dict[str, Any]:
        averaged = {**self.model.state_dict(), **self.ema}
        return {**super().state(), "model": plain_painted(self.model, averaged)}


def begun(state: dict[str, Any], names: Names, numbers: dict[str, int]) -> PaintedJanus:
    """A planner's checkpoint as a painter that has painted nothing yet."""
    spoken = state["spoken"]
    model = PaintedJanus(painted_config(state["config"]["text_vocab"]), names, spoken, numbers)
    skipped = ("gen_", "aligner.", "image_position")
    kept = {name: value for name, value in state["raw"].items() if not name.startswith(skipped)}
    model.load_state_dict(kept, strict=False)
    begin_painting(model)
    return model


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--plans", type=Path, default=WORK / "plans.pt")
    parser.add_argument("--shards", type=Path, default=WORK / "plans" / "shards")
    parser.add_argument("--out", type=Path, default=WORK / "painter.pt")
    parser.add_argument("--copy", type=Path, help="a folder that outlives this one, for a copy of each save")
    parser.add_argument("--minutes", type=float, default=600)
    parser.add_argument("--fall", type=float, default=0.0, help="minutes at the end in which rates fall to zero")
    parser.add_argument("--tokens", type=int, default=2048, help="of each half of a step")
    parser.add_argument("--plain", type=float, default=0.5, help="share of steps that learn chains alone as well")
    parser.add_argument("--longest", type=int, default=448, help="text ids of a row with a picture: short ones teach first")
    parser.add_argument("--muon", type=float, default=0.015)
    parser.add_argument("--lr", type=float, default=2e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--save-every", type=float, default=10.0, help="minutes between checkpoints")
    parser.add_argument("--resume", action="store_true")
    args = parser.parse_args()

    team = Team()
    torch.set_num_threads(1)
    seed_everything(args.seed)
    resumed = args.resume and args.out.exists()
    state: dict[str, Any] = load(args.out if resumed else args.plans)
    tokenizer = Tokenizer.from_str(state["tokenizer"])
    roles = read_roles(state["roles"])
    names, numbers = Names.of(tokenizer, roles), Names.numbers(roles)
    if resumed:
        model = PaintedJanus(painted_config(id_count(tokenizer)), names, state["spoken"], numbers)
    else:
        model = begun(state, names, numbers)
    painter = Painter(model, loss_kinds(tokenizer, names), args.muon, args.lr, team, skipped=("gen_embed.", "gen_head.2."))
    if resumed:
        painter.restore(state)
    seed = args.seed + (state["steps"] if resumed else 0) + 7919 * team.rank
    pool = Pool(tokenizer, args.shards, args.tokens, seed)
    pool.refresh(most=100)
    held = shard_path(args.shards, HELD_OUT)
    paths = [path for path in sorted(args.shards.glob("shard-*.jsonl.gz")) if path.name < held.name]
    start, vocab = model.config.image_position_start, model.config.text_vocab
    painted = PaintedPool(tokenizer, paths, args.tokens, start, vocab, seed, args.longest)
    validation = PaintedPool(tokenizer, [held], args.tokens, start, vocab, 1)
    measured = [validation.batch() for _ in range(12)]

    log, stop, running = Log(args.out.with_suffix(".jsonl")), Stop(), dict[str, Tensor]()
    clock = Clock(args.minutes, state.get("spent", 0.0) if resumed else 0.0)
    next_report, next_save = clock.spent, clock.spent + 60 * args.save_every
    seen, since = painter.samples, clock.spent

    def measure_and_keep() -> None:
        figures = painter.measured(painter.picture_losses, measured)
        if not team.leads:
            return
        log.write(minutes=clock.spent / 60, samples=painter.samples, **figures)
        kept = {"tokenizer": state["tokenizer"], "roles": state["roles"], "spent": clock.spent, "figures": figures}
        keep(args.out, {**painter.state(), **kept}, args.copy)

    while True:
        spent, asked = team.average([clock.spent, float(bool(stop))])
        if spent >= clock.total or asked:
            break
        rate = min(1.0, (clock.total - spent) / (60 * args.fall)) if args.fall else 1.0
        every = max(1, round(1 / args.plain)) if args.plain else 0
        plain = pool.batch(448) if every and painter.steps % every == 0 else None
        for name, value in painter.step_both(painted.batch(), plain, rate).items():
            running[name] = 0.95 * running.get(name, value) + 0.05 * value
        if spent >= next_report + 30 and team.leads:
            rate_now = (painter.samples - seen) / max(1e-9, spent - since)
            seen, since = painter.samples, spent
            figures = {name: value.item() for name, value in running.items()}
            log.write(minutes=spent / 60, steps=painter.steps, samples=painter.samples, a_second=rate_now, **figures)
            next_report = spent
        if spent >= next_save:
            measure_and_keep()
            next_save = spent + 60 * args.save_every
    measure_and_keep()
    team.leave()


if __name__ == "__main__":
    main()
