"""The prompts that the studio's reader is held to are what the world says today."""

from __future__ import annotations

import json
from pathlib import Path

from models.world.sentences.golden import lines

FILE = Path(__file__).parents[3] / "src/plan/prompt/fixtures/world.jsonl"


def test_the_readers_prompts_are_up_to_date() -> None:
    kept = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
    assert kept == lines(len(kept))


def test_they_ask_for_every_relation_many_places_and_sizes() -> None:
    kept = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
    assert len({x[1] for line in kept for x in line["relations"]}) == 12
    assert len({x[1] for line in kept for x in line["places"]}) >= 10
    assert {o["size"] for line in kept for o in line["objects"]} == {None, "small", "big"}
    assert any(line["avoid"] for line in kept) and any(line["setting"] for line in kept)
