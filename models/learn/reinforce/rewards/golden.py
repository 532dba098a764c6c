"""Cases that the studio's critic must score as these rewards do: prompts, chains, findings, scores.

    python -m models.learn.reinforce.rewards.golden --out src/critic/fixtures/rewards.json
"""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import numpy as np
import tyro

from models.families.mini.net.detector.labels import COLOUR_NAMES, Detection, same_look
from models.families.mini.world.language import sample
from models.families.mini.world.scene import Scene
from models.families.mini.world.vocabulary import OBJECT_CLASSES
from models.learn.reinforce.rewards.plan import read_plan
from models.learn.reinforce.rewards.request import Request, read_request
from models.learn.reinforce.rewards.rules import fulfilment
from models.learn.reinforce.rewards.world_reward import plan_image, prompt_image

CASES = 60
NAMES = [c.name for c in OBJECT_CLASSES]


def mistaken(r: random.Random, scene: Scene) -> list[Detection]:
    """The scene's objects as a poor painter or a poor detector gives them: some missing, moved,
    recoloured, taken for something else, and some that nobody asked for."""
    out: list[Detection] = []
    for item in scene.items:
        if r.random() < 0.12:
            continue
        name = r.choice(NAMES) if r.random() < 0.08 else item.cls
        colour = r.choice(COLOUR_NAMES) if r.random() < 0.2 else item.colour
        far = 300 if r.random() < 0.25 else 30
        x1, y1, x2, y2 = (min(999, max(0, v + r.randint(-far, far))) for v in item.box)
        box = (min(x1, x2), min(y1, y2), max(x1, x2) + (x1 == x2), max(y1, y2) + (y1 == y2))
        out.append(Detection(name, colour, box, round(r.uniform(0.3, 1), 3)))
    if r.random() < 0.2:
        out.append(Detection(r.choice(NAMES), None, (10, 20, 200, 300), 0.5))
    return sorted(out, key=lambda d: -d.score)


def words_of(request: Request) -> dict[str, Any]:
    return {
        "things": [{"name": t.cls, "colour": t.colour, "count": t.count} for t in request.things],
        "relations": [
            {"subject": asked.subject, "relation": asked.relation, "object": asked.objects[0]}
            for asked in request.relations
        ],
        "spots": [{"thing": s.subject, "row": s.row, "column": s.column} for s in request.spots],
    }


def case(seed: int) -> dict[str, Any] | None:
    """None for what the studio's reader leaves to the person: "between"."""
    text = sample(np.random.default_rng(seed))
    request, plan = read_request(text.prompt), read_plan(text.chain)
    if any(asked.relation == "between" for asked in request.relations):
        return None
    found = mistaken(random.Random(seed), text.scene)
    lines = fulfilment(request, found, same_look)
    return {
        "prompt": text.prompt,
        "request": words_of(request),
        "chain": text.chain,
        "found": [
            {
                "name": d.cls,
                "colour": d.colour,
                "alike": [c for c in COLOUR_NAMES if c != d.colour and same_look(d.cls, c, d.colour)],
                "box": dict(zip(("x1", "y1", "x2", "y2"), d.box, strict=True)),
                "score": d.score,
            }
            for d in found
        ],
        "lines": {
            "objects": lines.objects,
            "colours": lines.colours,
            "relations": lines.relations,
            "spots": lines.spots,
            "extra": lines.extra,
        },
        "promptImage": prompt_image(request, found),
        "planImage": plan_image(plan, found),
    }


def cases(count: int = CASES) -> list[dict[str, Any]]:
    out: list[dict[str, Any]] = []
    seed = 0
    while len(out) < count:
        made = case(seed)
        seed += 1
        if made is not None:
            out.append(made)
    return out


def main(out: Path) -> None:
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(cases(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    tyro.cli(main, description=__doc__)
