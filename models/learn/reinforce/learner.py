"""One step of reinforcement: sample groups, score them, move the policy (GoT-R1, arXiv 2505.17022)."""

from __future__ import annotations

import copy
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from models.families.mini.net.model import MiniJanus
from models.families.mini.net.picture_decoder import PictureDecoder
from models.families.mini.net.pixels import to_pixels
from models.families.mini.net.sequence import Batch, encode_prompt
from models.families.mini.net.table import TableJanus, policy_of, state_of
from models.learn.common.data import moved
from models.learn.common.team import Team
from models.learn.reinforce.loss import Objective, group_advantages, grpo
from models.learn.reinforce.rewards.reward import Attempt, Reward, reward_figures
from models.learn.reinforce.rollout import LogProbs, Rollouts, log_probs, roll_out, to_batch


@dataclass(frozen=True)
class Settings:
    """group: samples of a prompt; updates: passes over a set of samples; micro: rows at a time in a
    forward pass; clip_norm: of the gradient."""

    group: int = 16
    max_chain: int = 320
    updates: int = 1
    micro: int = 16
    lr: float = 3e-5
    warmup: int = 10
    clip_norm: float = 1.0
    objective: Objective = Objective()
    bf16: bool = True


def cosine(progress: float) -> float:
    return 0.5 * (1 + math.cos(math.pi * min(1.0, progress)))


class Scored(nn.Module):
    """A policy as a module whose pass gives what it thinks of its samples."""

    def __init__(self, policy: MiniJanus) -> None:
        super().__init__()
        self.policy = policy

    def forward(self, batch: Batch) -> LogProbs:
        return log_probs(self.policy, batch)


class Learner:
    """Policy, frozen reference, optimiser; `state` is all that a resume needs."""

    def __init__(
        self,
        policy: MiniJanus,
        pictures: PictureDecoder,
        tokenizer: Tokenizer,
        reward: Reward,
        settings: Settings,
        team: Team | None = None,
    ) -> None:
        self.policy, self.pictures, self.tokenizer = policy, pictures, tokenizer
        self.reward, self.settings, self.team = reward, settings, team or Team()
        self.reference = copy.deepcopy(policy).eval().requires_grad_(False)
        self.shared = self.team.share(Scored(policy))
        self.optimiser = torch.optim.AdamW(policy.parameters(), lr=settings.lr, betas=(0.9, 0.95), weight_decay=0.0)
        self.steps = 0

    @property
    def device(self) -> torch.device:
        return self.policy.cos.device

    def precision(self) -> torch.autocast:
        return torch.autocast(self.device.type, torch.bfloat16, enabled=self.settings.bf16)

    def sample(self, prompts: Sequence[str], generator: torch.Generator) -> tuple[Rollouts, list[Attempt]]:
        """`group` attempts of each prompt, those of a prompt next to each other."""
        ids = [encode_prompt(self.tokenizer, prompt) for prompt in prompts]
        with self.precision():
            rollouts = roll_out(self.policy, ids, self.settings.group, generator, self.settings.max_chain)
            images = self.draw(rollouts.codes)
        chains = [self._chain(text.ids[text.chain :], done) for text, done in zip(rollouts.texts, rollouts.finished, strict=True)]
        asked = [prompt for prompt in prompts for _ in range(self.settings.group)]
        return rollouts, [Attempt(*parts) for parts in zip(asked, chains, images, strict=True)]

    def _chain(self, ids: list[int], finished: bool) -> str:
        """As decoded; without its end mark if the model didn't write it."""
        return self.tokenizer.decode(ids if finished else ids[:-1], skip_special_tokens=False)

    @torch.no_grad()
    def draw(self, codes: Tensor) -> np.ndarray:
        """Codes [B, N] -> pictures uint8 [B, H, W, 3]."""
        parts = [to_pixels(self.pictures.decode(part.to(self.device))) for part in codes.split(32)]
        return np.concatenate(parts)

    def step(self, prompts: Sequence[str], generator: torch.Generator, progress: float) -> dict[str, float]:
        """Samples, scores and updates. `progress` in [0, 1] sets the rate; figures are those of all processes."""
        rollouts, attempts = self.sample(prompts, generator)
        scores = self.reward.score(attempts)
        totals = torch.tensor([score.total for score in scores]).view(len(prompts), -1)
        advantages = group_advantages(totals)
        rate = cosine(progress) * min(1.0, (self.steps + 1) / self.settings.warmup)
        for group in self.optimiser.param_groups:
            group["lr"] = self.settings.lr * rate
        figures = self.update(rollouts, advantages.flatten())
        self.steps += 1
        return self._shared({**reward_figures(scores, totals), **sample_figures(rollouts), **figures})

    def _shared(self, figures: dict[str, float]) -> dict[str, float]:
        return dict(zip(figures, self.team.average(list(figures.values())), strict=True))

    def update(self, rollouts: Rollouts, advantages: Tensor) -> dict[str, float]:
        """`updates` passes over the samples, one optimiser step each; figures of the last."""
        old: dict[int, Tensor] = {}
        figures: dict[str, float] = {}
        for number in range(self.settings.updates):
            sums: dict[str, float] = {}
            parts = list(self._parts(rollouts))
            for part, (rows, batch) in enumerate(parts):
                # Gradients of the parts add up; the processes meet at the last.
                with self.team.apart(self.shared, last=part + 1 == len(parts)):
                    found = self._backward(part, rows, batch, advantages, old, len(rollouts.texts))
                for name, value in found.items():
                    sums[name] = sums.get(name, 0.0) + value
            norm = nn.utils.clip_grad_norm_(self.policy.parameters(), self.settings.clip_norm)
            if torch.isfinite(norm):
                self.optimiser.step()
            self.optimiser.zero_grad(set_to_none=True)
            figures = {**sums, "gradient": norm.item()}
        return figures

    def _parts(self, rollouts: Rollouts) -> Iterator[tuple[list[int], Batch]]:
        """Rows of like length together, so that little is padded; the same parts every time."""
        order = sorted(range(len(rollouts.texts)), key=lambda row: len(rollouts.texts[row].ids))
        config = self.policy.config
        for start in range(0, len(order), self.settings.micro):
            rows = order[start : start + self.settings.micro]
            batch = to_batch(rollouts.part(rows), config.text_vocab, config.image_position_start)
            yield rows, moved(batch, self.device)

    def _backward(
        self, part: int, rows: list[int], batch: Batch, advantages: Tensor, old: dict[int, Tensor], total: int
    ) -> dict[str, float]:
        """Adds the gradient of one part; its share of the step's figures."""
        with torch.no_grad(), self.precision():
            reference = log_probs(self.reference, batch).values
        with self.precision():
            now = self.shared(batch)
        before = old.setdefault(part, now.values.detach())
        own = advantages[rows].to(self.device)
        outcome = grpo(now.values, before, reference, own, now.mask, self.settings.objective)
        (outcome.loss.sum() / total).backward()
        share = len(rows) / total
        return {
            "loss": outcome.loss.sum().item() / total,
            "kl": outcome.kl.sum().item() / total,
            "clipped": outcome.clipped.sum().item() / total,
            "text_entropy": now.text_entropy * share,
            "image_entropy": now.image_entropy * share,
        }

    def state(self) -> dict[str, Any]:
        """Loads in every tool that takes a supervised checkpoint, too."""
        model = state_of(self.policy)
        return {
            "config": self.policy.config.to_dict(),
            "model": model,
            "raw": model,
            "reference": state_of(self.reference),
            "table": isinstance(self.policy, TableJanus),
            "pictures": {"config": self.pictures.config.to_dict(), "model": self.pictures.state_dict()},
            "tokenizer": self.tokenizer.to_str(),
            "optimiser": self.optimiser.state_dict(),
            "steps": self.steps,
        }

    def restore(self, state: dict[str, Any]) -> None:
        """From a checkpoint of a reinforced run whose policy has been loaded already."""
        reference = policy_of(self.policy.config, state["reference"], state["table"])
        self.reference.load_state_dict(reference.state_dict())
        self.optimiser.load_state_dict(state["optimiser"])
        self.steps = state["steps"]


def sample_figures(rollouts: Rollouts) -> dict[str, float]:
    lengths = [len(text.ids) - text.chain for text in rollouts.texts]
    return {
        "chain_tokens": sum(lengths) / len(lengths),
        "finished": sum(rollouts.finished) / len(rollouts.finished),
    }
