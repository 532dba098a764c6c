"""The rules by which relations and places are judged."""

import pytest

from models.world.brief import Asked, Box, Brief, Placed, Related, Relation, Standing
from models.world.composition.rules import RELATIONS, holds

LOW: Box = (400, 500, 600, 700)


@pytest.mark.parametrize(
    ("relation", "held", "broken"),
    [
        ("left of", (100, 500, 300, 700), (390, 500, 590, 700)),
        ("right of", (700, 500, 900, 700), (380, 500, 590, 700)),
        ("above", (400, 200, 600, 400), (400, 480, 600, 690)),
        ("below", (400, 720, 600, 900), (400, 200, 600, 400)),
        ("under", (420, 610, 580, 760), (700, 720, 900, 900)),
        ("on", (450, 400, 550, 520), (450, 200, 550, 420)),
        ("on", (390, 450, 440, 640), (650, 400, 750, 520)),
        ("in front of", (450, 600, 550, 730), (450, 400, 550, 600)),
        ("behind", (450, 400, 550, 600), (650, 400, 750, 600)),
        ("next to", (620, 600, 700, 700), (900, 600, 980, 700)),
        ("inside", (450, 550, 550, 650), (560, 550, 700, 650)),
    ],
)
def test_relations(relation: str, held: Box, broken: Box) -> None:
    assert RELATIONS[relation](held, LOW, 0)
    assert not RELATIONS[relation](broken, LOW, 0)


def _brief(relation: Relation, count: int | None = 1) -> Brief:
    things = (Asked("a", "dog", count), Asked("b", "cat", 1, "red"))
    return Brief(things, (Related("a", relation, ("b",)),))


CAT = Standing("b", "cat", "red", LOW)


def test_every_thing_of_a_group_has_to_hold() -> None:
    left, right = (Standing("a", "dog", None, (x, 500, x + 100, 600)) for x in (100, 700))
    assert holds(_brief("left of", 2), [CAT, left, right]) == ["a left of b"]
    assert holds(_brief("around", 2), [CAT, left, right]) == []
    assert holds(_brief("around", 2), [CAT, left, left]) == ["a around b"]


def test_counts_colours_and_strangers() -> None:
    dog = Standing("a", "dog", None, (100, 500, 200, 600))
    assert holds(_brief("left of", None), [CAT, dog]) == ["dog: 1, not several"]
    assert holds(_brief("left of"), [dog, Standing("b", "cat", "blue", LOW)]) == ["cat is blue, not red"]
    assert holds(_brief("left of"), [CAT, dog, Standing("c", "cow", None, LOW)]) == ["cow was not asked for"]
    assert holds(_brief("left of"), [CAT, dog]) == []


def test_places_and_sizes() -> None:
    brief = Brief((Asked("a", "dog", 1, None, "big"), Asked("b", "cat")), (), (Placed("a", "top left"),))
    big, small = (60, 60, 460, 460), (60, 60, 260, 260)
    cat = Standing("b", "cat", None, (600, 600, 800, 800))
    assert holds(brief, [Standing("a", "dog", None, big), cat]) == []
    large = Standing("b", "cat", None, (500, 500, 800, 800))
    assert holds(brief, [Standing("a", "dog", None, small), large]) == ["a is not big"]
    assert holds(brief, [Standing("a", "dog", None, (500, 60, 940, 460)), cat]) == ["a at top left"]
