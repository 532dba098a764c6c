"""Prompts of the world with what they ask, which the studio's reader of prompts is held to.

    python -m models.world.sentences.golden --out src/plan/prompt/fixtures/world.jsonl
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path
from typing import Any

from models.world.brief import Brief
from models.world.kinds import KIND_BY_NAME, forms
from models.world.sentences.sample import tidy_prompt

SEED = 20261129
COUNT = 400
LONGEST = 300  # characters: longer ones say the same more often


def also(kind: str, prompt: str) -> list[str]:
    """The other words for a kind that stand in the prompt."""
    text = prompt.lower().replace("-", " ")
    return sorted({word for word, _, _ in forms(KIND_BY_NAME[kind]) if word != kind and word.lower().replace("-", " ") in text})


def line_of(number: int, prompt: str, brief: Brief) -> dict[str, Any]:
    """A line as suites have it: objects with count, colour and size, relations, places, setting, what is avoided."""
    return {
        "id": f"world-{number:03}",
        "prompt": prompt,
        "objects": [
            {
                "ref": entry.ref,
                "noun": entry.kind,
                "also": also(entry.kind, prompt),
                "count": entry.count,
                "colour": entry.colour,
                "size": entry.size,
            }
            for entry in brief.objects
        ],
        "relations": [[x.subject, x.relation, *x.objects] for x in brief.relations],
        "places": [[x.ref, x.position] for x in brief.places],
        "setting": brief.setting,
        "avoid": list(brief.avoid),
    }


def lines(count: int = COUNT) -> list[dict[str, Any]]:
    """The first prompts of one seed that are not too long, without slips of the fingers."""
    r = random.Random(SEED)
    found: list[dict[str, Any]] = []
    while len(found) < count:
        prompt, brief = tidy_prompt(r)
        if len(prompt) <= LONGEST:
            found.append(line_of(len(found) + 1, prompt, brief))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines())
    args.out.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
