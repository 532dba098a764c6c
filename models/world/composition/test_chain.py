"""Chains of composed scenes."""

import random
import re
from collections.abc import Callable

import pytest

from models.world.brief import Asked, Brief, Placed, Related, Standing
from models.world.composition import compose, read_chain, write_chain

BOX = re.compile(r" <\|box_start\|>[^<]*<\|box_end\|>")


def _prose(brief: Brief, seed: int = 0) -> str:
    standings = compose(brief, random.Random(seed))
    assert standings
    chain = write_chain(brief, standings, random.Random(0))
    return BOX.sub("", chain).replace("<|obj_start|>", "").replace("<|obj_end|>", "").removesuffix("<begin_of_image>")


def test_chains_read_back(draw_brief: Callable[[random.Random], Brief]) -> None:
    for seed in range(250):
        brief = draw_brief(random.Random(seed))
        standings = compose(brief, random.Random(seed))
        if standings is None:
            continue
        chain = write_chain(brief, standings, random.Random(seed))
        assert read_chain(chain) == [(s.kind, s.colour, s.box) for s in standings]
        assert chain.endswith(".<begin_of_image>") and chain.count("<begin_of_image>") == 1
        assert all(s[0].isupper() for s in BOX.sub("", chain).replace("<|obj_start|>", "").split(". "))


def test_a_relation_stands_before_the_box_that_obeys_it() -> None:
    brief = Brief(
        (Asked("a", "dog", 1, "red"), Asked("b", "table"), Asked("c", "balloon", 3, "blue")),
        (Related("a", "on", ("b",)), Related("c", "above", ("a",))),
        (),
        "forest",
    )
    assert _prose(brief) == (
        "There is a table. On the table is a red dog. Above the red dog are a first blue balloon, a second blue balloon"
        " and a third blue balloon. The scene is set in a forest."
    )


def test_what_was_asked_of_the_earlier_thing_is_turned_round() -> None:
    brief = Brief((Asked("a", "dog"), Asked("b", "table")), (Related("b", "behind", ("a",)),), (Placed("b", "right"),))
    assert _prose(brief) == "On the right is a table. In front of the table is a dog. The background is plain."


def test_things_of_one_name_are_numbered_through() -> None:
    brief = Brief(
        (Asked("a", "dog"), Asked("b", "table", 1), Asked("c", "table", 1, None, "small"), Asked("d", "cat")),
        (Related("b", "left of", ("a",)), Related("c", "right of", ("a",)), Related("d", "on", ("c",))),
        style="watercolour",
    )
    assert _prose(brief) == (
        "There is a dog. To the left of the dog is a first table. To the right of the dog is a second small table."
        " On the second table is a cat. The style is watercolour. The background is plain."
    )


def test_groups_are_spoken_of_in_the_plural() -> None:
    brief = Brief((Asked("a", "dog", 2), Asked("b", "cat")), (Related("b", "right of", ("a",)),))
    told = "There are a first dog and a second dog. To the right of the dogs is a cat. The background is plain."
    assert _prose(brief) == told


@pytest.mark.parametrize(("kind", "start"), [("apple", "an apple"), ("dog", "a dog")])
def test_articles(kind: str, start: str) -> None:
    brief = Brief((Asked("a", kind),))
    chain = write_chain(brief, (Standing("a", kind, None, (100, 100, 900, 900)),), random.Random(0))
    assert BOX.sub("", chain).replace("<|obj_start|>", "").startswith(f"There is {start}")
