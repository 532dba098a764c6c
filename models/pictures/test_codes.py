import random

import numpy as np
import pytest

from models.pictures.codes import CODES, GROUND, LOOK, SQUARE, SQUARES, read_codes, scene_codes, told
from models.pictures.scene import MOST, Item, Scene
from models.world.brief import Box
from models.world.composition.odd import snapped
from models.world.kinds import KINDS


def drawn_box(r: random.Random) -> Box:
    x, y, w, h = r.uniform(0, 1000), r.uniform(0, 1000), r.uniform(30, 700), r.uniform(30, 700)
    return snapped(x - w / 2, y - h / 2, x + w / 2, y + h / 2)


def drawn_scene(r: random.Random, count: int) -> Scene:
    items = [Item(r.choice(KINDS).name, r.choice([None, "red", "gray"]), drawn_box(r), 0, r.random() < 0.5) for _ in range(count)]
    return Scene(r.choice(["plain", "beach"]), r.choice(["flat", "dimensional"]), tuple(items), r.randrange(3), r.randrange(3))


def test_a_scene_comes_back_as_it_was_told() -> None:
    r = random.Random(1)
    for count in range(1, 13):
        for _ in range(30):
            scene = drawn_scene(r, count)
            codes = scene_codes(scene)
            assert codes.min() >= 0 and codes.max() < CODES
            assert read_codes(codes).items == scene.items


def test_as_many_things_as_there_may_be_are_all_told_wherever_they_lie() -> None:
    r = random.Random(2)
    for _ in range(30):
        boxes = [drawn_box(r) for _ in range(MOST)]
        assert set(told(boxes).ravel().tolist()) >= set(range(MOST))
    assert set(told([(100, 100, 900, 900)] * MOST).ravel().tolist()) >= set(range(MOST))
    with pytest.raises(ValueError, match="17 things"):
        scene_codes(drawn_scene(r, MOST + 1))


def test_the_backdrop_and_the_style_are_told_where_nothing_is() -> None:
    scene = Scene("beach", "flat", (Item("cat", None, (0, 0, 250, 250)),), 1, 2)
    codes = scene_codes(scene)
    assert (codes < LOOK).sum() == 16 * 16 - 4 * SQUARE**2
    assert read_codes(codes) == scene
    covered = Scene("beach", "flat", (Item("cat", None, (0, 0, 999, 999)),))
    assert read_codes(scene_codes(covered)).style == "flat"


def test_a_slip_in_one_square_changes_nothing() -> None:
    scene = Scene("plain", "dimensional", (Item("dog", "red", (100, 100, 900, 900)),))
    codes = scene_codes(scene)
    rows = codes.reshape(SQUARES[0], SQUARE, SQUARES[1], SQUARE)
    rows[4, 0, 4, 0] = GROUND
    rows[5, 0, 5, 0] += 2
    assert read_codes(rows.ravel()) == scene


def test_a_small_thing_before_a_large_one_is_told() -> None:
    which = told([(0, 0, 999, 999), (430, 430, 460, 460)])
    assert np.argwhere(which == 1).tolist() == [[3, 3]]
