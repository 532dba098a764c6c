"""The language read back, and the rewards by rules: the truth scores full, each fault costs its own score."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from models.families.mini.net.detector.labels import Detection
from models.families.mini.world.chains import with_boxes
from models.families.mini.world.language import sample
from models.families.mini.world.scene import Scene
from models.learn.reinforce.rewards.plan import read_plan
from models.learn.reinforce.rewards.plan_reward import semantic, spatial
from models.learn.reinforce.rewards.request import Asked, Spot, Wanted, read_request
from models.learn.reinforce.rewards.reward import Attempt, Scores
from models.learn.reinforce.rewards.rules import fulfilment, relation_score, spot_score
from models.learn.reinforce.rewards.world_reward import WorldReward, plan_image, prompt_image

seeds = st.integers(0, 2**32)
CHAIN = (
    "A <|obj_start|>red apple<|obj_end|> <|box_start|>(100,300),(400,700)<|box_end|> sits to the left of a "
    "<|obj_start|>blue car<|obj_end|> <|box_start|>(550,300),(950,700)<|box_end|>. "
    "The scene is set on a sunny beach.<begin_of_image>"
)
PROMPT = "a red apple to the left of a blue car"


def findings(scene: Scene) -> list[Detection]:
    return [Detection(i.cls, i.colour, i.box, 1.0) for i in scene.items]


@given(seeds)
@settings(max_examples=150, deadline=None)
def test_prompts_and_chains_of_the_world_are_read_back(seed: int) -> None:
    text = sample(np.random.default_rng(seed))
    request, plan = read_request(text.prompt), read_plan(text.chain)
    wanted: Counter[tuple[str, str | None]] = Counter()
    for thing in request.things:
        wanted[thing.cls, thing.colour] += thing.count
    assert wanted == Counter((i.cls, i.colour) for i in text.scene.items)
    assert request.setting in (None, text.scene.setting)
    assert tuple((o.cls, o.colour, o.box) for o in plan.objects) == tuple(
        (i.cls, i.colour, i.box) for i in text.scene.items
    )
    assert (plan.setting, plan.complete, plan.problems) == (text.scene.setting, True, 0)


@given(seeds)
@settings(max_examples=100, deadline=None)
def test_the_truth_scores_full(seed: int) -> None:
    text = sample(np.random.default_rng(seed))
    request, plan, found = read_request(text.prompt), read_plan(text.chain), findings(text.scene)
    # This world's "near" is the benchmark's, which is looser than the table's.
    request = replace(request, relations=tuple(asked for asked in request.relations if asked.relation != "near"))
    plan = replace(plan, claims=tuple(claim for claim in plan.claims if claim.relation != "near"))
    assert semantic(request, plan) == prompt_image(request, found) == 1
    assert plan_image(plan, found) == pytest.approx(1)
    lines = fulfilment(request, plan.objects)
    assert all(score == 1 for score in (*lines.relations, *lines.spots))


def test_requests() -> None:
    request = read_request("Two grey cats and one orange on top of a orange mobile phone, a key at night")
    assert request.things == (
        Wanted("cat", "gray", 2),
        Wanted("orange", None, 1),
        Wanted("phone", "orange", 1),
        Wanted("key", None, 1),
    )
    assert request.relations == (Asked(1, "above", (2,)),) and request.setting == "night"
    assert read_request("a cup between a dog and a bee").relations == (Asked(0, "between", (1, 2)),)
    assert read_request("a cat in the upper left").spots == (Spot(0, 0, 0),)
    strange = read_request("a red fluffy cat and a mirror")
    assert strange.things == (Wanted("cat", "red", 1),) and strange.unknown == ("fluffy", "mirror")
    assert read_request("").things == ()


def test_relations_of_the_benchmarks_rule() -> None:
    a, b = (0, 400, 200, 600), (600, 420, 800, 620)
    assert relation_score(a, "left", b) == 1 and relation_score(b, "left", a) == 0
    assert relation_score(a, "above", b) == 0 and relation_score(b, "right", a) == 1
    assert relation_score((0, 0, 200, 200), "left", (160, 0, 360, 200)) == pytest.approx(0.1 / (40 / 360))
    assert relation_score((0, 0, 100, 100), "near", (800, 40, 900, 140)) == pytest.approx(260 / 700)
    assert relation_score((0, 0, 100, 100), "near", (0, 120, 100, 220)) == 0
    assert spot_score((0, 0, 200, 200), 0, 0) == 1 and spot_score((0, 0, 200, 200), 2, 2) == 0


def test_each_fault_costs_its_own_score() -> None:
    request, good = read_request(PROMPT), read_plan(CHAIN)
    assert (semantic(request, good), spatial(request, good)) == (1, 1)
    swapped = read_plan(with_boxes(CHAIN, [o.box for o in reversed(good.objects)]))
    assert spatial(request, swapped) == 0.5  # legible, but the wrong way round
    assert semantic(request, swapped) == 0.75  # and the prose says otherwise
    fewer = replace(good, objects=good.objects[:1], claims=())
    assert semantic(request, fewer) < 1 and spatial(request, fewer) == 0.5
    assert semantic(request, replace(good, complete=False)) == 0.875
    buried = read_plan(with_boxes(CHAIN, [(400, 400, 500, 500), (300, 300, 800, 800)]))
    assert spatial(request, buried) < 0.5
    nothing = read_plan("A cat. The scene is set in the snow.<begin_of_image>")
    assert semantic(request, nothing) == spatial(request, nothing) == 0


def test_a_broken_chain_counts_its_problems() -> None:
    assert read_plan(CHAIN.replace("(100,300),(400,700)", "(400,300),(100,700)")).problems == 1
    assert read_plan(CHAIN.replace("red apple", "red zebra")).problems == 1
    assert read_plan(CHAIN.replace("<|box_end|> sits", " sits")).problems > 0
    assert not read_plan(CHAIN.removesuffix("<begin_of_image>")).complete
    assert read_plan("").objects == ()


def test_pictures_are_scored_by_what_is_found_in_them() -> None:
    request, plan = read_request(PROMPT), read_plan(CHAIN)
    apple = Detection("apple", "red", (100, 300, 400, 700), 1.0)
    car = Detection("car", "blue", (550, 300, 950, 700), 1.0)
    assert prompt_image(request, [apple, car]) == plan_image(plan, [apple, car]) == 1
    assert prompt_image(request, [apple]) < 0.7 and plan_image(plan, [apple]) == 0.5
    assert prompt_image(request, [apple, replace(car, colour="green")]) == pytest.approx(5 / 6)
    assert prompt_image(request, [apple, replace(car, colour=None)]) == pytest.approx(5 / 6)
    assert prompt_image(request, [apple, car, car]) < 1
    assert plan_image(plan, [apple, replace(car, cls="bus")]) == 0.5
    assert prompt_image(request, []) == plan_image(plan, []) == 0


def test_the_total_is_the_papers_product() -> None:
    assert Scores(1, 0.5, 0.8, 0.5).total == pytest.approx(0.8 * 0.75 * 0.5)
    assert Scores(1, 1, 0, 1).total == 0


def test_the_world_reward_scores_attempts_in_order() -> None:
    apple = Detection("apple", "red", (100, 300, 400, 700), 1.0)
    car = Detection("car", "blue", (550, 300, 950, 700), 1.0)

    def find(images: torch.Tensor) -> list[list[Detection]]:
        """Sees everything in a bright picture and nothing in a dark one."""
        return [[apple, car] if image.any() else [] for image in images]

    bright, dark = np.full((8, 8, 3), 255, np.uint8), np.zeros((8, 8, 3), np.uint8)
    scores = WorldReward(find).score([Attempt(PROMPT, CHAIN, dark), Attempt(PROMPT, CHAIN, bright)])
    assert [s.total for s in scores] == [0, 1]
    assert scores[0].semantic == 1
