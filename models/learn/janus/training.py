"""What both stages share: the policy and its optimiser, a step of it, and the loop around all steps."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import asdict
from typing import Any, ContextManager

import torch
from torch import Tensor, nn
from torch.distributed.tensor import DTensor

from models.families.janus.checkpoint.opened import open_checkpoint
from models.families.janus.checkpoint.tokens import special_ids
from models.kit.sequencer import Sequencer
from models.learn.common.data import seed_everything
from models.learn.common.runs import Log, Stop
from models.learn.common.team import Team
from models.learn.janus.build import Form, last_backward, open_policy, without_lora
from models.learn.janus.keep import Folder, Keeper, restore
from models.learn.janus.pixels import Pixels
from models.learn.janus.policy import Told
from models.learn.janus.rows import Guidance, Row, Rows, batch_rows
from models.recipes.janus import JanusStage


class Training:
    """`reference`: also keep the weights as they are at the start, to compare with."""

    def __init__(self, args: JanusStage, team: Team, keeper: Keeper | None = None, reference: bool = False) -> None:
        torch.set_num_threads(args.threads)
        seed_everything(args.seed)
        self.args, self.team = args, team
        self.keeper = keeper or Folder(args.out, args.keep)
        self.checkpoint = open_checkpoint(args.checkpoint, plans=True)
        self.sequencer = Sequencer(self.checkpoint.tokenizer, special_ids(self.checkpoint.tokenizer))
        form = Form(args.lora, args.lora_alpha, args.bf16, args.recompute, args.seed)
        mesh = team.mesh()
        self.policy = open_policy(self.checkpoint, form, mesh)
        # With LoRA the start is the same weights without it.
        whole = Form(bf16=args.bf16)
        self.reference = open_policy(self.checkpoint, whole, mesh, learned=False) if reference and not args.lora else None
        self.pixels = Pixels(self.checkpoint, args.device)
        learned = [parameter for parameter in self.policy.parameters() if parameter.requires_grad]
        self.optimiser = torch.optim.AdamW(learned, lr=args.lr, betas=(0.9, 0.95), weight_decay=0.0)
        self.steps = 0

    @property
    def codes(self) -> int:
        """Image tokens of a picture."""
        return self.checkpoint.shape.grid**2

    def share(self, count: int) -> int:
        """A process's part of what all do together. Raises SystemExit where it isn't whole."""
        if count % self.team.size:
            raise SystemExit(f"{count} a step can't be shared evenly by {self.team.size} processes")
        return count // self.team.size

    def told(self, rows: Rows) -> Told:
        return self.policy(rows)

    @torch.no_grad()
    def told_at_first(self, rows: Rows) -> Told:
        """What the start thinks of them."""
        if self.reference is not None:
            return self.reference(rows)
        held: ContextManager[None] = without_lora(self.policy) if self.args.lora else nullcontext()
        with held:
            return self.policy(rows)

    def batches(self, rows: Sequence[Row], guidance: Guidance | None = None) -> Iterator[tuple[list[int], Rows]]:
        """Rows of like length together, so that little is padded; the same parts every time."""
        order = sorted(range(len(rows)), key=lambda row: len(rows[row].ids))
        for start in range(0, len(order), self.args.micro):
            part = order[start : start + self.args.micro]
            yield part, batch_rows([rows[row] for row in part], self.policy.text_ids, guidance).to(self.args.device)

    def descend(self, losses: Sequence[Callable[[], Tensor]]) -> float:
        """One step of the optimiser on the sum of some losses, each a pass of its own, over the mean of all processes;
        gives the gradient's norm. A gradient that isn't finite is left out."""
        for number, loss in enumerate(losses):
            last_backward(self.policy, last=number + 1 == len(losses))
            loss().backward()
        norm = nn.utils.clip_grad_norm_(self.policy.parameters(), self.args.clip_norm)
        size = (norm.full_tensor() if isinstance(norm, DTensor) else norm).item()
        for group in self.optimiser.param_groups:
            group["lr"] = self.args.lr * rate(self.steps, self.args.steps, self.args.warmup)
        if math.isfinite(size):
            self.optimiser.step()
        self.optimiser.zero_grad(set_to_none=True)
        return size

    def run(self, step: Callable[[], dict[str, float]]) -> list[dict[str, float]]:
        """`step` until the end, or until somebody asks to stop; figures of each, means over the processes."""
        args = self.args
        figures: dict[str, float] = {}
        if args.resume:
            with self.keeper.newest() as folder:
                if folder is not None:
                    facts = restore(folder, self.policy, self.optimiser)
                    self.steps, figures = facts["steps"], facts["figures"]
        # Ray Train's workers run in a thread that gets no signals.
        main = threading.current_thread() is threading.main_thread()
        stop = Stop() if main else None
        log = Log(args.out / "log.jsonl") if self.team.leads else None
        done: list[dict[str, float]] = []
        last = args.steps if not args.sitting else min(args.steps, self.steps + args.sitting)
        while self.steps < last and not self._asked(stop):
            found = step()
            figures = dict(zip(found, self.team.average(list(found.values())), strict=True))
            self.steps += 1
            done.append(figures)
            if log:
                log.write(step=self.steps, **figures)
            if self.steps % args.save_every == 0 or self.steps == last:
                self.save(figures)
        if done and self.steps % args.save_every and self.steps != last:
            self.save(figures)
        return done

    def _asked(self, stop: Stop | None) -> bool:
        return self.team.average([float(bool(stop))])[0] > 0

    def save(self, figures: dict[str, float]) -> None:
        told = {name: str(value) for name, value in asdict(self.args).items()}
        facts: dict[str, Any] = {"steps": self.steps, "figures": figures, "options": told}
        form = {"checkpoint": str(self.args.checkpoint.absolute()), "lora": self.args.lora, "alpha": self.args.lora_alpha}
        self.keeper.keep(self.policy, self.optimiser, {**facts, **form})


def rate(step: int, steps: int, warmup: int) -> float:
    """Rises for `warmup` steps and falls as a cosine to the end, in [0, 1]."""
    return min(1.0, (step + 1) / max(1, warmup)) * 0.5 * (1 + math.cos(math.pi * min(1.0, step / max(1, steps))))
