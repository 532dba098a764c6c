"""What a multimodal judge is asked, after GoT-R1 (arXiv 2505.17022), and how its answers are read.

The paper names what each score is about; the wording here is ours.
"""

from __future__ import annotations

import json
import re
from typing import Any

from models.learn.reinforce.rewards.plan import Plan

_ANSWER = 'First reason in one or two sentences. Then end with one line of JSON: {"score": N}, N from 0 (not at all) to 10 (fully).'
BOX_NAMES = ("bbox_2d", "bbox", "box")


def semantic_question(prompt: str, chain: str) -> str:
    return (
        "A model was asked for a picture and first wrote a plan for it. Judge the plan against the request on "
        "four points together: completeness (everything asked for is planned, with its number and colour), "
        "faithfulness (nothing contradicts the request), consistency (the words agree with each other and with "
        "the boxes, given as (x1,y1),(x2,y2) on a 1000 x 1000 grid, origin at the top left), and clarity "
        f"(it reads well and is well formed).\n\nRequest: {prompt}\n\nPlan: {chain}\n\n{_ANSWER}"
    )


def spatial_question(prompt: str) -> str:
    return (
        "The drawing shows the layout planned for a picture: each box is where an object will be, its name at "
        "the box's top left. Judge how well the layout fits the request: the positions and relations asked for, "
        f"first of all, then whether sizes and places make sense.\n\nRequest: {prompt}\n\n{_ANSWER}"
    )


def prompt_image_question(prompt: str) -> str:
    return (
        "Judge how well this picture shows what was asked for: every object, its number, its colour and other "
        "attributes on the right object, and the positions of the objects to each other. Ignore the style.\n\n"
        f"Request: {prompt}\n\n{_ANSWER}"
    )


def grounding_question(plan: Plan, width: int, height: int, thousand: bool) -> str:
    """`thousand`: boxes on a 0..1000 grid, as some models give them; else in pixels."""
    names = json.dumps([o.name for o in plan.objects])
    grid = "a 0 to 1000 grid over the picture" if thousand else f"pixels of the picture, which is {width} x {height}"
    return (
        f"Find these objects in the picture, in this order; a name that is there twice means two objects: {names}. "
        'Answer with JSON alone: a list of {"label": name, "bbox_2d": [x1, y1, x2, y2]}, coordinates in '
        f"{grid}. Leave out what is not there."
    )


def read_score(answer: str) -> float:
    """The last score stated, brought to [0, 1]. Raises ValueError where there is none in 0 to 10."""
    found = re.findall(r"\"?score\"?\s*[:=]\s*\"?(\d+(?:\.\d+)?)", answer, re.IGNORECASE)
    found = found or re.findall(r"(\d+(?:\.\d+)?)\s*/\s*10\b", answer)
    if not found and re.fullmatch(r"\s*\d+(?:\.\d+)?\s*", answer):
        found = [answer]
    if not found or not 0 <= float(found[-1]) <= 10:
        raise ValueError(f"no score from 0 to 10 in {answer[:200]!r}")
    return float(found[-1]) / 10


def read_boxes(answer: str) -> list[tuple[str, tuple[float, float, float, float]]]:
    """(label, box) of each well-formed entry of the JSON list in an answer, fenced or not. Raises
    ValueError where there is no list."""
    start, end = answer.find("["), answer.rfind("]")
    if start < 0 or end < start:
        raise ValueError(f"no list in {answer[:200]!r}")
    entries: Any = json.loads(answer[start : end + 1])
    out = []
    for entry in entries:
        if not isinstance(entry, dict):
            continue
        box = next((entry[name] for name in BOX_NAMES if name in entry), None)
        if isinstance(box, list) and len(box) == 4 and all(isinstance(v, (int, float)) for v in box):
            x1, y1, x2, y2 = (float(v) for v in box)
            if x1 < x2 and y1 < y2:
                out.append((str(entry.get("label", "")), (x1, y1, x2, y2)))
    return out
