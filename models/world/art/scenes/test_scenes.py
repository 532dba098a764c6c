"""Scenes show what they are told to show, where they are told to."""

import colorsys
import random

import numpy as np
import pytest

from models.world.art.scenes import Scene, choices, render, sprite
from models.world.art.scenes.facing import WRITTEN, turns
from models.world.art.scenes.render import pixel_box
from models.world.art.sources import fetched
from models.world.brief import Standing
from models.world.colours import COLOURS
from models.world.kinds import KIND_BY_NAME
from models.world.styles import STYLES

pytestmark = pytest.mark.skipif(not fetched(), reason="the sets are not there: python -m models.world.art.fetch")
CAT = Standing("a", "cat", None, (100, 300, 500, 700))
KEYS = {"red": 0.0, "orange": 0.08, "yellow": 0.135, "green": 0.37, "blue": 0.61, "purple": 0.76, "pink": 0.92}


def _middle(kind: str, style: str, colour: str | None) -> np.ndarray:
    """RGB that the most of a thing's visible pixels have."""
    thing = sprite(kind, style, colour, False, 0, (96, 96))
    return np.median(thing[thing[..., 3] > 0.9][:, :3], 0)


def _hue(rgb: np.ndarray) -> float:
    return colorsys.rgb_to_hsv(*map(float, rgb))[0]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("kind", ["car", "cat", "cup", "chair", "bird", "apple"])
def test_a_colour_is_plainly_that_colour(kind: str, style: str) -> None:
    for colour in KEYS:
        away = abs((_hue(_middle(kind, style, colour)) - KEYS[colour] + 0.5) % 1 - 0.5)
        assert away < 0.06, (kind, style, colour)
    white, gray, black = (_middle(kind, style, c).mean() for c in ("white", "gray", "black"))
    assert white > 0.82 and 0.38 < gray < 0.7 and black < 0.3


@pytest.mark.parametrize("colour", sorted(COLOURS))
def test_a_coloured_thing_is_still_shaded(colour: str) -> None:
    thing = sprite("armchair", "dimensional", colour, False, 0, (128, 128))
    light = thing[thing[..., 3] > 0.9][:, :3].mean(-1)
    assert light.std() > 0.015 and np.percentile(light, 97) - np.percentile(light, 3) > 0.08


def test_a_thing_fills_its_box_and_leaves_the_rest_alone() -> None:
    empty, shown = (render(Scene(s, "meadow", "flat"), 3) for s in ((), (CAT,)))
    x1, y1, x2, y2 = pixel_box(CAT.box, 512)
    changed = (empty != shown).any(-1)
    rows, columns = np.flatnonzero(changed.any(1)), np.flatnonzero(changed.any(0))
    assert (columns[0], rows[0], columns[-1] + 1, rows[-1] + 1) == pytest.approx((x1, y1, x2, y2), abs=2)


def test_later_things_are_painted_over_earlier_ones() -> None:
    dog = Standing("b", "dog", "black", CAT.box)
    on_top = render(Scene((CAT, dog)), 1)
    assert np.abs(on_top.astype(int) - render(Scene((dog,)), 1)).mean() < np.abs(on_top.astype(int) - render(Scene((CAT,)), 1)).mean()


def test_what_stands_casts_a_shadow_and_what_flies_does_not() -> None:
    def below(kind: str) -> int:
        thing = Standing("a", kind, None, (300, 500, 600, 800))
        bare, shown = render(Scene(()), 2), render(Scene((thing,)), 2)
        return int((bare[412:430] != shown[412:430]).any(-1).sum())

    assert below("cat") > 100 and below("cloud") == 0


def test_a_seed_is_one_picture_and_another_seed_another() -> None:
    scene = Scene((CAT,), "beach")
    pictures = [render(scene, seed, 128).tobytes() for seed in range(12)]
    assert pictures == [render(scene, seed, 128).tobytes() for seed in range(12)]
    assert len(set(pictures)) >= 6


def test_things_spoken_of_together_look_alike() -> None:
    r = random.Random(0)
    pair = tuple(Standing("a", "man", None, (x, 200, x + 200, 700)) for x in (100, 500))
    for _ in range(20):
        looks = choices(Scene(pair), r.randrange(1000)).looks
        assert looks[0] == looks[1]


def test_what_bears_writing_is_not_mirrored() -> None:
    clock = Standing("a", "clock", None, CAT.box)
    assert not any(choices(Scene((clock,)), seed).looks[0].turned for seed in range(50))
    assert turns("cat") and WRITTEN <= set(KIND_BY_NAME)
