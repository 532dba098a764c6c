"""What may be told of plans in pictures: the facts that a manifest says of codes, and scenes that the studio is held to.

    python -m models.pictures.golden --out src/generator/fixtures/picture_codes.json
"""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import tyro

from models.pictures.codes import EDGES, GROUND, LOOK, PAINT, PAINTS, PAIR, scene_codes
from models.pictures.looks import BACKDROPS, WAYS, variants
from models.pictures.scene import MOST, Item, Scene
from models.world.art.backdrops import LIGHTS
from models.world.brief import Box
from models.world.kinds import KINDS
from models.world.styles import STYLES

SEED = 20261129
COUNT = 24


def facts() -> dict[str, Any]:
    """What the manifest says of image tokens: `pictureCodes` (src/bundles/manifest/pictureCodes.ts)."""
    return {
        "kind": "squares",
        "edges": list(EDGES),
        "most": MOST,
        "ground": {"first": GROUND, "count": BACKDROPS * len(LIGHTS)},
        "looks": {"first": LOOK, "counts": [variants(kind.name) * WAYS for kind in KINDS]},
        "paints": {"first": PAINT, "colours": list(PAINTS), "styles": len(STYLES)},
        "pairs": {"first": PAIR},
    }


def _box(r: random.Random) -> Box:
    (x1, x2), (y1, y2) = (sorted(r.sample(EDGES, 2)) for _ in range(2))
    return x1, y1, x2, y2


def scenes(count: int = COUNT) -> list[dict[str, Any]]:
    """Things as a chain names them, with their boxes, and the codes of one scene that tells them."""
    r = random.Random(SEED)
    made = []
    for number in range(count):
        colours = [r.choice(PAINTS) for _ in range(r.randint(1, MOST))]
        items = tuple(Item(r.choice(KINDS).name, colour, _box(r), 0, r.random() < 0.5) for colour in colours)
        codes = scene_codes(Scene("beach", STYLES[number % len(STYLES)], items, 1, 1))
        things = [[f"{item.colour} {item.kind}" if item.colour else item.kind, *item.box] for item in items]
        made.append({"things": things, "codes": codes.tolist()})
    return made


def main(out: Path) -> None:
    lines = ",\n".join(json.dumps(scene, ensure_ascii=False) for scene in scenes())
    out.write_text(f'{{"scenes":[\n{lines}\n]}}\n', encoding="utf-8")


if __name__ == "__main__":
    tyro.cli(main)
