"""The cases that the studio's table of rules is tested against are what the rewards' table says today."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from models.learn.reinforce.rewards.golden_table import cases
from models.learn.reinforce.rewards.rules import relation_score
from models.learn.reinforce.rewards.table import RELATIONS

FILE = Path(__file__).parents[4] / "src/plan/fixtures/rules.json"
KEPT = json.loads(FILE.read_text(encoding="utf-8"))


def test_the_studios_cases_are_up_to_date() -> None:
    made = json.loads(json.dumps(cases()))
    assert made.keys() == KEPT.keys()
    for kind, of in made.items():
        for old, new in zip(KEPT[kind], of, strict=True):
            assert old == pytest.approx(new) if kind == "counts" else {**old, "score": 0} == {**new, "score": 0}
            if "score" in new and kind != "counts":
                assert old["score"] == pytest.approx(new["score"])


def test_every_relation_is_held_and_broken() -> None:
    told = {case["relation"] for case in KEPT["relations"]}
    assert {*told, "around"} == set(RELATIONS)
    for relation in told:
        scores = [case["score"] for case in KEPT["relations"] if case["relation"] == relation]
        assert scores.count(1) >= 8 and min(scores) < 1


def test_the_rewards_go_by_it() -> None:
    for case in KEPT["relations"]:
        if case["relation"] in ("in front of", "behind", "between"):
            continue
        a, b = case["boxes"]
        assert relation_score(a, case["relation"], b) == pytest.approx(case["score"])
