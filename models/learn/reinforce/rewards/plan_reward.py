"""R_sem and R_spa by rules on the parsed chain, where the paper asks a multimodal model."""

from __future__ import annotations

from models.learn.reinforce.rewards.plan import Plan
from models.learn.reinforce.rewards.request import Request
from models.learn.reinforce.rewards.rules import Box, fulfilment, mean, overlap, relation_score

SMALLEST = 50  # a thing thinner than this on the 1000-grid can't be told
BURIED = 0.75


def semantic(request: Request, plan: Plan) -> float:
    """The mean of the paper's four: completeness, faithfulness, consistency, clarity."""
    if not plan.objects:
        return 0.0
    lines = fulfilment(request, plan.objects)
    asked = [*lines.objects, *lines.colours]
    if request.setting is not None:
        asked.append(float(plan.setting == request.setting))
    completeness = mean(asked)
    faithfulness = 1 - lines.extra / len(plan.objects) if request.things else 1.0
    consistency = mean([_claim(plan, n) for n in range(len(plan.claims))])
    faults = plan.problems + (not plan.complete) + (plan.setting is None)
    return mean([completeness, faithfulness, consistency, 1 / (1 + faults)])


def _claim(plan: Plan, number: int) -> float:
    """Whether what the prose says of two objects is true of their boxes."""
    claim = plan.claims[number]
    a, b = plan.objects[claim.subject].box, plan.objects[claim.object].box
    if claim.relation in ("front", "behind"):
        in_order = (claim.subject > claim.object) == (claim.relation == "front")
        return float(in_order and overlap(a, b) > 0)
    return float(relation_score(a, claim.relation, b) > 0)


def spatial(request: Request, plan: Plan) -> float:
    """Relations and places asked for, and whether each planned thing could be seen at all."""
    if not plan.objects:
        return 0.0
    boxes = [o.box for o in plan.objects]
    legible = mean([float(_legible(box, boxes[n + 1 :])) for n, box in enumerate(boxes)])
    lines = fulfilment(request, plan.objects)
    return mean([*lines.relations, *lines.spots, legible])


def _legible(box: Box, later: list[tuple[int, int, int, int]]) -> bool:
    """Large enough, and not buried under one painted later."""
    if min(box[2] - box[0], box[3] - box[1]) < SMALLEST:
        return False
    area = (box[2] - box[0]) * (box[3] - box[1])

    def hidden(other: Box) -> float:
        width, height = min(box[2], other[2]) - max(box[0], other[0]), min(box[3], other[3]) - max(box[1], other[1])
        return max(width, 0) * max(height, 0) / area

    return all(hidden(other) < BURIED for other in later)
