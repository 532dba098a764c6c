"""Rewards computed: rules on the chain, and on what an open-vocabulary detector finds in the picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from models.families.mini.net.detector.labels import Detection
from models.learn.janus.rewards.words import read_asked, read_chain
from models.learn.reinforce.rewards.plan_reward import semantic, spatial
from models.learn.reinforce.rewards.reward import Attempt, Scores
from models.learn.reinforce.rewards.rules import fulfilment, mean
from models.learn.reinforce.rewards.world_reward import plan_image

# A picture, uint8 [H, W, 3], and what to look for, as (name, colour or None).
Look = tuple[np.ndarray, tuple[tuple[str, str | None], ...]]
Find = Callable[[Sequence[Look]], list[list[Detection]]]


def _alike(_kind: str, asked: str | None, found: str | None) -> bool:
    return asked == found


@dataclass(frozen=True)
class RulesReward:
    """`find` None: R_PI and R_RI are 1, and the plan alone is learned from."""

    find: Find | None = None

    def score(self, attempts: Sequence[Attempt]) -> list[Scores]:
        asked = [read_asked(attempt.prompt) for attempt in attempts]
        plans = [read_chain(attempt.chain) for attempt in attempts]
        on_plan = [(semantic(request, plan), spatial(request, plan)) for request, plan in zip(asked, plans, strict=True)]
        if self.find is None:
            return [Scores(first, second, 1.0, 1.0) for first, second in on_plan]
        looks: list[Look] = []
        for attempt, request, plan in zip(attempts, asked, plans, strict=True):
            named = [(thing.cls, thing.colour) for thing in (*request.things, *plan.objects) if thing.cls]
            looks.append((attempt.image, tuple(dict.fromkeys(named))))
        found = self.find(looks)
        out: list[Scores] = []
        for request, plan, (first, second), seen in zip(asked, plans, on_plan, found, strict=True):
            lines = fulfilment(request, seen, _alike)
            # It was asked for these things alone, so nothing else could be found.
            image = mean([*lines.objects, *lines.colours, *lines.relations]) if request.things else 0.0
            out.append(Scores(first, second, image, plan_image(plan, seen)))
        return out


class Redness:
    """How much redder a picture is than it is green and blue: easy to learn, to try an installation with."""

    def score(self, attempts: Sequence[Attempt]) -> list[Scores]:
        return [Scores(1.0, 1.0, self._of(attempt.image), 1.0) for attempt in attempts]

    @staticmethod
    def _of(image: np.ndarray) -> float:
        red, green, blue = (float(image[..., channel].mean()) / 255 for channel in range(3))
        return (1 + red - (green + blue) / 2) / 2
