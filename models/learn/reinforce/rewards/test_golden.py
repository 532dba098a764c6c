"""The cases that the studio's critic is tested against are what these rewards say today."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from models.learn.reinforce.rewards.golden import cases

FILE = Path(__file__).parents[4] / "src/critic/fixtures/rewards.json"


def test_the_studios_cases_are_up_to_date() -> None:
    kept = json.loads(FILE.read_text(encoding="utf-8"))
    made = json.loads(json.dumps(cases(len(kept))))
    for old, new in zip(kept, made, strict=True):
        assert old["prompt"] == new["prompt"] and old["request"] == new["request"]
        assert old["found"] == new["found"]
        assert old["promptImage"] == pytest.approx(new["promptImage"])
        assert old["planImage"] == pytest.approx(new["planImage"])


def test_the_cases_hold_faults_of_every_kind() -> None:
    kept = json.loads(FILE.read_text(encoding="utf-8"))
    for kind in ("objects", "colours", "relations", "spots"):
        scores = [score for case in kept for score in case["lines"][kind]]
        assert min(scores) < 1 and max(scores) == 1
    assert any(case["lines"]["extra"] for case in kept)
