"""Reinforce a checkpoint that writes chains, as GoT-R1 does (arXiv 2505.17022): groups of whole samples, the product
reward, GRPO over chain and image tokens with a KL to the start.

    python -m torch.distributed.run --nproc-per-node 8 -m models.learn.janus.grpo --recipe 1b-8gpu \\
        --checkpoint Janus-Pro-1B-chains --prompt-files color_train.txt spatial_train.txt \\
        --endpoint http://judge:8000/v1 --endpoint-model Qwen2.5-VL-7B-Instruct

One process, many of one machine, many of several: the same entry point. `--resume` goes on from the newest checkpoint.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

import torch
from torch import Tensor

from models.kit.errors import ExportError
from models.learn.common.command import options
from models.learn.common.team import Team
from models.learn.janus.build import gathered
from models.learn.janus.data import DataError, Order, read_lines
from models.learn.janus.keep import Keeper
from models.learn.janus.policy import Told
from models.learn.janus.rewards.choose import reward_of
from models.learn.janus.rollout import roll_out
from models.learn.janus.rows import Guidance, Row, Rows
from models.learn.janus.training import Training
from models.learn.reinforce.loss import Objective, group_advantages, grpo
from models.learn.reinforce.rewards.reward import Attempt, Reward, reward_figures
from models.recipes.janus import JANUS_RECIPES, Grpo, JanusRecipe

NAME = "models.learn.janus.grpo"
LOSSES = ("loss", "kl", "clipped", "text_entropy", "image_entropy")


class Practice:
    """One step: `prompts` prompts of all processes together, `group` samples of each."""

    def __init__(self, training: Training, args: Grpo, reward: Reward) -> None:
        self.training, self.args, self.reward = training, args, reward
        self.lines = read_lines(args.prompt_files)
        self.order = Order(args.seed, len(self.lines))
        self.own = training.share(args.prompts)
        self.objective = Objective(args.clip, args.beta)
        bare = training.sequencer.guidance_row
        # What is drawn with guidance is learned with it: the policy is what samples.
        self.guidance = None if args.guidance == 1 else Guidance(args.guidance, bare)

    def __call__(self) -> dict[str, float]:
        training, args = self.training, self.args
        started = time.monotonic()
        first = training.steps * args.prompts + training.team.rank * self.own
        numbers = range(first, first + self.own)
        prompts = [self.lines[self.order[number]] for number in numbers]
        rows = self.sample(prompts, [f"{args.seed} {number}" for number in numbers])
        sampled = time.monotonic()
        scores = self.reward.score(self.attempts(prompts, rows))
        scored = time.monotonic()
        totals = torch.tensor([score.total for score in scores]).view(self.own, args.group)
        figures = reward_figures(scores, totals)
        figures |= self.update(rows, group_advantages(totals).flatten())
        chains = [len(row.ids) - row.chain for row in rows]
        return {
            **figures,
            "chain_tokens": sum(chains) / len(rows),
            "finished": sum(row.finished for row in rows) / len(rows),
            "tokens_a_second": (sum(chains) + training.codes * len(rows)) / (sampled - started),
            "seconds_scoring": scored - sampled,
            "seconds_learning": time.monotonic() - scored,
            # Of all processes, where the others are means.
            **{name: value * training.team.size for name, value in getattr(self.reward, "spent", dict)().items()},
        }

    def sample(self, prompts: Sequence[str], seeds: Sequence[str]) -> list[Row]:
        training, args = self.training, self.args
        ids = [training.sequencer.prompt(prompt) for prompt in prompts]
        begin = training.sequencer.ids["beginOfImage"]
        with gathered(training.policy):
            return roll_out(
                training.policy, ids, seeds, args.group, begin, training.codes, args.max_chain, guidance=self.guidance
            )

    def attempts(self, prompts: Sequence[str], rows: Sequence[Row]) -> list[Attempt]:
        pictures = self.training.pixels.decode(torch.stack([row.codes for row in rows]))
        tokenizer = self.training.sequencer.tokenizer

        def chain(row: Row) -> str:
            """As decoded; without its end mark if the model didn't write it."""
            ids = list(row.ids[row.chain :])
            return str(tokenizer.decode(ids if row.finished else ids[:-1], skip_special_tokens=False))

        group = self.args.group
        return [Attempt(prompts[n // group], chain(row), pictures[n]) for n, row in enumerate(rows)]

    def update(self, rows: Sequence[Row], advantages: Tensor) -> dict[str, float]:
        """`updates` passes over the samples, one step each; figures of the last."""
        parts = list(self.training.batches(rows, self.guidance))
        before: dict[int, Told] = {}
        references = [self.training.told_at_first(part) for _, part in parts]
        figures: dict[str, float] = {}
        for _ in range(self.args.updates):
            figures = dict.fromkeys(LOSSES, 0.0)
            losses = [
                self._loss(number, part, advantages[places], references[number], before, len(rows), figures)
                for number, (places, part) in enumerate(parts)
            ]
            figures["gradient"] = self.training.descend(losses)
        return figures

    def _loss(
        self, number: int, part: Rows, advantages: Tensor, reference: Told, before: dict[int, Told], total: int,
        figures: dict[str, float],
    ) -> Callable[[], Tensor]:  # fmt: skip
        def loss() -> Tensor:
            now = self.training.told(part)
            old = before.setdefault(number, Told(*(value.detach() for value in now)))
            values, mask = joined(now)
            outcome = grpo(
                values, joined(old)[0], joined(reference)[0], advantages.to(values.device), mask, self.objective
            )
            share = len(advantages) / total
            for name, value in (
                ("loss", outcome.loss.sum() / total),
                ("kl", outcome.kl.sum() / total),
                ("clipped", outcome.clipped.sum() / total),
                ("text_entropy", now.text_entropy * share),
                ("image_entropy", now.image_entropy * share),
            ):
                figures[name] += value.item()
            return outcome.loss.sum() / total

        return loss


def joined(told: Told) -> tuple[Tensor, Tensor]:
    """Chain and image tokens as one row: log-probabilities and mask, [B, S + N]."""
    return torch.cat([told.text, told.image], 1), torch.cat([told.spoken, torch.ones_like(told.image, dtype=torch.bool)], 1)


def learn(
    args: Grpo, keeper: Keeper | None = None, team: Team | None = None, reward: Reward | None = None
) -> list[dict[str, float]]:
    """Figures of each step. `team`: of several runs one after another, who leave together."""
    own = team or Team(args.device)
    training = Training(args, own, keeper, reference=True)
    figures = training.run(Practice(training, args, reward or reward_of(args)))
    if team is None:
        own.leave()
    return figures


def main(argv: Sequence[str] | None = None, keeper: Keeper | None = None) -> list[dict[str, float]]:
    args, _ = options(Grpo, "grpo", NAME, __doc__, argv, JANUS_RECIPES, JanusRecipe())
    try:
        return learn(args, keeper)
    except (DataError, ExportError) as error:
        raise SystemExit(f"{NAME}: {error}") from error


if __name__ == "__main__":
    main()
