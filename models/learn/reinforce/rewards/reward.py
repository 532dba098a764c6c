"""The dual-stage reward of GoT-R1 (arXiv 2505.17022): on the plan, on the picture, on both together."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import torch
from torch import Tensor

PARTS = ("semantic", "spatial", "prompt_image", "plan_image")


@dataclass(frozen=True)
class Attempt:
    """One whole sample: the prompt, the chain as decoded (with `<begin_of_image>` if the model wrote
    it), and the picture, uint8 [H, W, 3]."""

    prompt: str
    chain: str
    image: np.ndarray


@dataclass(frozen=True)
class Scores:
    """Each in [0, 1]. semantic R_sem: prompt and chain; spatial R_spa: prompt and boxes;
    prompt_image R_PI: prompt and picture; plan_image R_RI: overlap of planned and found boxes."""

    semantic: float
    spatial: float
    prompt_image: float
    plan_image: float

    @property
    def total(self) -> float:
        """The product of the paper's second version: a reward used alone is gamed."""
        return self.prompt_image * (self.semantic + self.spatial) / 2 * self.plan_image


class Reward(Protocol):
    def score(self, attempts: Sequence[Attempt]) -> list[Scores]:
        """Scores of each attempt, in order."""
        ...


def reward_figures(scores: Sequence[Scores], totals: Tensor) -> dict[str, float]:
    """Means of the total and its parts, and how far the samples of a group differ. NaN is left out."""
    known = [score for score in scores if math.isfinite(score.total)] or [Scores(0, 0, 0, 0)]
    figures = {"reward": sum(score.total for score in known) / len(known)}
    figures |= {name: sum(getattr(score, name) for score in known) / len(known) for name in PARTS}
    return figures | {"spread": torch.nan_to_num(totals).std(dim=1).mean().item()}
