"""The rewards asked of a multimodal model, as the paper does with Qwen2.5-VL-7B.

Used in place of `WorldReward` for pictures that no detector of ours knows. Prompts, chains and pictures
go to the address given, so it is for training alone and only ever on request.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from models.families.mini.net.detector.geometry import box_iou, greedy_match
from models.learn.reinforce.rewards.canvas import draw_plan
from models.learn.reinforce.rewards.endpoint import EndpointError
from models.learn.reinforce.rewards.plan import Plan, read_plan
from models.learn.reinforce.rewards.questions import (
    grounding_question,
    prompt_image_question,
    read_boxes,
    read_score,
    semantic_question,
    spatial_question,
)
from models.learn.reinforce.rewards.reward import Attempt, Scores

UNKNOWN = Scores(math.nan, math.nan, math.nan, math.nan)


class Asked(Protocol):
    """Who answers: an endpoint, or one whose answers are kept."""

    def ask(self, question: str, images: Sequence[np.ndarray] = (), again: bool = False) -> str: ...


@dataclass(frozen=True)
class EndpointReward:
    """`parallel` attempts are judged at once. An attempt that stays without an answer gets NaN, which
    takes it out of its group; if no attempt of a batch gets one, EndpointError is raised.
    `thousand`: the model gives boxes on a 0..1000 grid rather than in pixels."""

    endpoint: Asked
    parallel: int = 8
    thousand: bool = False

    def score(self, attempts: Sequence[Attempt]) -> list[Scores]:
        with ThreadPoolExecutor(self.parallel) as pool:
            outcomes = list(pool.map(self._one, attempts))
        scores = [outcome for outcome in outcomes if isinstance(outcome, Scores)]
        if attempts and not scores:
            raise EndpointError(f"not one of {len(attempts)} attempts could be judged: {outcomes[0]}")
        return [outcome if isinstance(outcome, Scores) else UNKNOWN for outcome in outcomes]

    def _one(self, attempt: Attempt) -> Scores | EndpointError:
        plan = read_plan(attempt.chain)

        def score(question: str, *images: np.ndarray) -> float:
            return self._read(lambda again: read_score(self.endpoint.ask(question, images, again)))

        try:
            image = score(prompt_image_question(attempt.prompt), attempt.image)
            if not plan.objects:
                return Scores(0.0, 0.0, image, 0.0)
            return Scores(
                score(semantic_question(attempt.prompt, attempt.chain)),
                score(spatial_question(attempt.prompt), draw_plan(plan)),
                image,
                self._read(lambda again: self._overlap(plan, attempt, again)),
            )
        except EndpointError as error:
            return error

    @staticmethod
    def _read(question: Callable[[bool], float]) -> float:
        """Asks once more where the answer can't be read."""
        try:
            return question(False)
        except ValueError:
            try:
                return question(True)
            except ValueError as error:
                raise EndpointError(str(error)) from error

    def _overlap(self, plan: Plan, attempt: Attempt, again: bool) -> float:
        """R_RI: mean IoU of planned boxes and those the model grounds in the picture."""
        height, width = attempt.image.shape[:2]
        question = grounding_question(plan, width, height, self.thousand)
        answer = self.endpoint.ask(question, [attempt.image], again)
        across, down = (1.0, 1.0) if self.thousand else (1000 / width, 1000 / height)
        found = [(name, (b[0] * across, b[1] * down, b[2] * across, b[3] * down)) for name, b in read_boxes(answer)]

        def likeness(i: int, j: int) -> float:
            same = plan.objects[i].name.lower() == found[j][0].strip().lower()
            return box_iou(plan.objects[i].box, found[j][1]) if same else 0.0

        pairs = greedy_match(len(plan.objects), len(found), likeness)
        return sum(value for _, _, value in pairs) / len(plan.objects)
