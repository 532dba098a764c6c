"""Teach a checkpoint of Janus-Pro to write chains in GoT's format and to paint them: GoT-R1's first half.

    python -m torch.distributed.run --nproc-per-node 8 -m models.learn.janus.supervised --recipe 1b-8gpu \\
        --checkpoint Janus-Pro-1B --data chains.jsonl --out models/work/janus/supervised

One process, many of one machine, many of several: the same entry point. `--resume` goes on from the newest checkpoint.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import torch
from torch import Tensor

from models.kit.errors import ExportError
from models.learn.common.command import options
from models.learn.common.team import Team
from models.learn.janus.data import DataError, Examples, Order, encode_row
from models.learn.janus.keep import Keeper
from models.learn.janus.policy import Told
from models.learn.janus.rows import Row, Rows
from models.learn.janus.training import Training
from models.recipes.janus import JANUS_RECIPES, JanusRecipe, Supervised

NAME = "models.learn.janus.supervised"


def row_losses(told: Told) -> tuple[Tensor, Tensor]:
    """Cross-entropy of each row, [B]: the mean over its chain, and over its picture."""
    count = told.spoken.sum(1).clamp(min=1)
    return -(told.text * told.spoken).sum(1) / count, -told.image.mean(1)


class Lesson:
    """One step: `batch` rows of all processes together."""

    def __init__(self, training: Training, args: Supervised) -> None:
        self.training, self.args = training, args
        self.examples = Examples(args.data)
        self.order = Order(args.seed, len(self.examples))
        self.own = training.share(args.batch)

    def rows(self) -> list[Row]:
        training = self.training
        first = training.steps * self.args.batch + training.team.rank * self.own
        shape = training.checkpoint.shape
        return [
            encode_row(
                self.examples[self.order[number]], self.args.data.parent, training.sequencer, training.pixels,
                training.codes, shape.codes,
            )
            for number in range(first, first + self.own)
        ]  # fmt: skip

    def __call__(self) -> dict[str, float]:
        figures = dict.fromkeys(("loss", "chain", "image"), 0.0)
        losses = [self._loss(part, figures) for _, part in self.training.batches(self.rows())]
        figures["gradient"] = self.training.descend(losses)
        return figures

    def _loss(self, part: Rows, figures: dict[str, float]) -> Callable[[], Tensor]:
        def loss() -> Tensor:
            chain, image = row_losses(self.training.told(part))
            whole = (self.args.text_weight * chain + image).sum() / self.own
            for name, value in (("loss", whole), ("chain", chain.sum() / self.own), ("image", image.sum() / self.own)):
                figures[name] += value.item()
            return whole

        return loss


def learn(args: Supervised, keeper: Keeper | None = None, team: Team | None = None) -> list[dict[str, float]]:
    """Figures of each step. `team`: of several runs one after another, who leave together."""
    own = team or Team(args.device)
    training = Training(args, own, keeper)
    figures = training.run(Lesson(training, args))
    if team is None:
        own.leave()
    return figures


def main(argv: Sequence[str] | None = None, keeper: Keeper | None = None) -> list[dict[str, float]]:
    args, _ = options(Supervised, "supervised", NAME, __doc__, argv, JANUS_RECIPES, JanusRecipe())
    try:
        return learn(args, keeper)
    except (DataError, ExportError) as error:
        raise SystemExit(f"{NAME}: {error}") from error


if __name__ == "__main__":
    main()
