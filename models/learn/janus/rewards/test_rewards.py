"""Rewards at size: answers kept and counted, any words read by rules, an open-vocabulary detector."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from tokenizers import Tokenizer, models, pre_tokenizers

from models.families.mini.net.detector.labels import Detection
from models.learn.janus.rewards.choose import reward_of
from models.learn.janus.rewards.detector import MOST_TOKENS, OpenDetector
from models.learn.janus.rewards.kept import KeptEndpoint, KeptReward
from models.learn.janus.rewards.rules import Look, Redness, RulesReward
from models.learn.janus.rewards.words import read_asked, read_chain, read_thing
from models.learn.reinforce.rewards.endpoint import Answer, Endpoint
from models.learn.reinforce.rewards.reward import Attempt
from models.learn.reinforce.rewards.test_endpoint import PICTURE, judge, server
from models.learn.reinforce.rewards.test_rewards import CHAIN, PROMPT
from models.recipes.janus import Grpo


class Counting(Endpoint):
    """Answers a score, with tokens, and knows what it was asked."""

    asked: list[str]

    def answer(self, question: str, images: Any = ()) -> Answer:
        self.__dict__.setdefault("asked", []).append(question)
        return Answer('{"score": 5}' if len(self.asked) > 1 else "hm", 1000, 10)


def test_the_same_question_is_asked_once_across_processes_and_its_cost_counted(tmp_path: Path) -> None:
    endpoint, file = Counting("http://none/v1", "judge"), tmp_path / "a" / "answers.sqlite"
    first = KeptEndpoint(endpoint, file, (2.0, 100.0))
    assert first.ask("good?", [PICTURE]) == "hm"
    assert first.ask("good?", [PICTURE]) == "hm" and len(endpoint.asked) == 1
    # An answer that was of no use is asked for anew, and replaced.
    assert first.ask("good?", [PICTURE], again=True) == '{"score": 5}'
    second = KeptEndpoint(endpoint, file)
    assert second.ask("good?", [PICTURE]) == '{"score": 5}' and len(endpoint.asked) == 2
    # Other pixels, and another model, are another question.
    second.ask("good?", [PICTURE + 1])
    KeptEndpoint(replace(endpoint, model="other"), file).ask("good?", [PICTURE])
    assert second.figures()["judge_questions"] == 1 and second.figures()["judge_kept"] == 1
    figures = first.figures()
    assert figures["judge_questions"] == 2 and figures["judge_tokens"] == 2020
    assert figures["judge_cost"] == pytest.approx((2000 * 2 + 20 * 100) / 1e6)


def test_the_papers_questions_are_asked_once_of_a_server(tmp_path: Path) -> None:
    attempts = [Attempt(PROMPT, CHAIN, PICTURE)] * 3
    with server(judge) as (base, seen):
        reward = KeptReward(KeptEndpoint(Endpoint(base, "judge"), tmp_path / "answers.sqlite"), parallel=1)
        scores = reward.score(attempts)
    assert len(seen) == 4 and len(set(scores)) == 1 and scores[0].spatial == 0.9
    assert reward.spent()["judge_kept"] == 8


@pytest.mark.parametrize(
    ("words", "thing"),
    [
        ("a green bench", ("bench", "green", 1)),
        ("four helicopters", ("helicopter", None, 4)),
        ("two wooden boxes", ("wooden box", None, 2)),
        ("an orange", ("orange", None, 1)),
        ("three women", ("woman", None, 3)),
        ("the golden bus", ("bus", "gold", 1)),
    ],
)
def test_things_are_read(words: str, thing: tuple[str, str | None, int]) -> None:
    found = read_thing(words)
    assert found is not None and (found.cls, found.colour, found.count) == thing


def test_prompts_in_any_words_are_read_as_things_and_relations() -> None:
    asked = read_asked("a balloon on the top of a giraffe and two red vases")
    assert [(thing.cls, thing.colour, thing.count) for thing in asked.things] == [
        ("balloon", None, 1), ("giraffe", None, 1), ("vase", "red", 2),
    ]  # fmt: skip
    assert [(a.subject, a.relation, a.objects) for a in asked.relations] == [(0, "above", (1,))]
    assert read_asked("a bird next to a book").relations[0].relation == "near"


def chain(left: str, right: str) -> str:
    def thing(name: str, box: str) -> str:
        return f"<|obj_start|>{name}<|obj_end|> <|box_start|>{box}<|box_end|>"

    return f"There is a {thing(left, '(100,300),(400,700)')} and a {thing(right, '(550,300),(950,700)')}.<begin_of_image>"


def test_rules_tell_a_plan_from_its_mirror_in_any_words() -> None:
    prompt = "a silver balloon on the left of a giraffe"
    right, wrong = chain("silver balloon", "giraffe"), chain("giraffe", "silver balloon")
    reward = RulesReward()
    good, bad, other = reward.score([Attempt(prompt, text, PICTURE) for text in (right, wrong, chain("cat", "giraffe"))])
    assert (good.semantic, good.spatial, good.total) == (1, 1, 1)
    assert bad.semantic == 1 and bad.spatial == 0.5
    assert other.semantic < 1 and other.total < bad.total
    assert read_chain(right).problems == 0


def test_a_detector_brings_the_picture_in() -> None:
    prompt, looks = "a silver balloon on the left of a giraffe", []

    def find(asked: Any) -> list[list[Detection]]:
        """Sees both in a bright picture, half of the plan's places, and nothing in a dark one."""
        looks.extend(asked)
        balloon = Detection("balloon", "silver", (100, 300, 400, 700), 0.9)
        giraffe = Detection("giraffe", None, (550, 300, 750, 700), 0.8)
        return [[balloon, giraffe] if image.any() else [] for image, _ in asked]

    bright, dark = np.full((8, 8, 3), 255, np.uint8), np.zeros((8, 8, 3), np.uint8)
    text = chain("silver balloon", "giraffe")
    seen, unseen = RulesReward(find).score([Attempt(prompt, text, bright), Attempt(prompt, text, dark)])
    assert looks[0][1] == (("balloon", "silver"), ("giraffe", None))
    assert seen.prompt_image == 1 and seen.plan_image == pytest.approx(0.75) and seen.total == pytest.approx(0.75)
    assert (unseen.prompt_image, unseen.plan_image, unseen.total) == (0, 0, 0)


def small_owl(folder: Path) -> Path:
    from transformers import Owlv2Config, Owlv2ForObjectDetection

    torch.manual_seed(0)
    small = {"hidden_size": 16, "intermediate_size": 32, "num_hidden_layers": 1, "num_attention_heads": 2}
    config = Owlv2Config(
        text_config={**small, "vocab_size": 64, "max_position_embeddings": MOST_TOKENS, "eos_token_id": 1},
        vision_config={**small, "image_size": 32, "patch_size": 8},
        projection_dim=16,
    )
    Owlv2ForObjectDetection(config).save_pretrained(folder)
    words = ["!", "a", "photo", "of", "cat", "red", "dog", "[UNK]"]
    tokenizer = Tokenizer(models.WordLevel({word: n for n, word in enumerate(words)}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.save(str(folder / "tokenizer.json"))
    return folder


def test_an_open_vocabulary_detector_is_asked_for_the_names(tmp_path: Path) -> None:
    detector = OpenDetector(small_owl(tmp_path), least=0.0)
    image = np.random.default_rng(1).integers(0, 255, (48, 48, 3), np.uint8)
    look: Look = (image, (("cat", "red"), ("dog", None)))
    found, nothing = detector([look, (image, ())])
    assert found and nothing == []
    assert {(one.cls, one.colour) for one in found} <= {("cat", "red"), ("dog", None)}
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert all(0 <= v <= 999 for one in found for v in one.box)
    assert OpenDetector(tmp_path, least=1.0)([look]) == [[]]


def test_redness_and_what_options_lack() -> None:
    red, blue = np.zeros((2, 2, 3), np.uint8), np.zeros((2, 2, 3), np.uint8)
    red[..., 0], blue[..., 2] = 255, 255
    first, second = Redness().score([Attempt("", "", red), Attempt("", "", blue)])
    assert first.total == 1 and second.total == 0.25
    for options, lacking in ((Grpo(reward="endpoint"), "--endpoint"), (Grpo(reward="detector"), "--detector")):
        with pytest.raises(SystemExit, match=lacking):
            reward_of(options)
