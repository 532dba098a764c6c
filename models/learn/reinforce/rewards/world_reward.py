"""The rewards computed: rules on the chain, the detector's findings on the picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeVar

import numpy as np
import torch
from torch import Tensor, nn

from models.families.mini.net.detector.geometry import box_iou, greedy_match
from models.families.mini.net.detector.labels import Detection, same_look
from models.families.mini.net.pixels import to_network
from models.learn.reinforce.rewards.plan import Plan, read_plan
from models.learn.reinforce.rewards.plan_reward import semantic, spatial
from models.learn.reinforce.rewards.request import Request, read_request
from models.learn.reinforce.rewards.reward import Attempt, Scores
from models.learn.reinforce.rewards.rules import fulfilment, mean

Find = Callable[[Tensor], list[list[Detection]]]
Network = TypeVar("Network", bound=nn.Module)


def prompt_image(request: Request, found: Sequence[Detection]) -> float:
    """R_PI: the mean over objects with their number, colours, relations and places asked for, and
    over "nothing else"."""
    if not request.things:
        return 0.0
    lines = fulfilment(request, found, same_look)
    nothing_else = 1 - lines.extra / len(found) if found else 0.0
    return mean([*lines.objects, *lines.colours, *lines.relations, *lines.spots, nothing_else])


def plan_image(plan: Plan, found: Sequence[Detection]) -> float:
    """R_RI: mean IoU of planned boxes and found ones of the same class; 0 for what isn't found."""
    if not plan.objects:
        return 0.0

    def likeness(i: int, j: int) -> float:
        return box_iou(plan.objects[i].box, found[j].box) if plan.objects[i].cls == found[j].cls else 0.0

    pairs = greedy_match(len(plan.objects), len(found), likeness)
    return sum(value for _, _, value in pairs) / len(plan.objects)


def find_with(detect: Callable[[Network, Tensor], list[list[Detection]]], network: Network, batch: int = 32) -> Find:
    """`Find` of a network that `detect` asks, in parts of `batch` pictures."""
    device = next(network.parameters()).device
    return lambda images: [d for part in images.split(batch) for d in detect(network, to_network(part.to(device)))]


asked = lru_cache(maxsize=256)(read_request)


def scores(prompt: str, chain: str, found: Sequence[Detection]) -> Scores:
    request, plan = asked(prompt), read_plan(chain)
    return Scores(
        semantic(request, plan), spatial(request, plan), prompt_image(request, found), plan_image(plan, found)
    )


class WorldReward:
    """`find`: pictures uint8 [B, S, S, 3] -> what is in each. For training it is the detector, for a
    report the judge: never the other way round."""

    def __init__(self, find: Find) -> None:
        self.find = find

    def score(self, attempts: Sequence[Attempt]) -> list[Scores]:
        seen = self.find(torch.from_numpy(np.stack([attempt.image for attempt in attempts])))
        return [scores(attempt.prompt, attempt.chain, found) for attempt, found in zip(attempts, seen, strict=True)]
