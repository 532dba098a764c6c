"""Scenes, sprites and pictures."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.families.mini.world.draw.render import pixel_box, render
from models.families.mini.world.draw.sprites import sprite
from models.families.mini.world.scene import Item, Scene, sample_scene
from models.families.mini.world.vocabulary import COLOURS, OBJECT_CLASSES, SETTINGS

# The nouns of T2I-CompBench's 2D-spatial split.
SPATIAL_NOUNS = (
    "woman man person boy girl giraffe cat mouse dog wallet bird bee frog sheep pig fish cow rabbit lamp chicken "
    "turtle train horse phone car airplane plate butterfly bicycle suitcase couch sofa chair candle backpack "
    "television cup bowl balloon bag clock key painting computer book vase table desk microwave refrigerator"
).split()

GRID = {*range(0, 1000, 10), 999}
seeds = st.integers(0, 2**32)


def test_every_spatial_noun_has_a_picture() -> None:
    words = {w for c in OBJECT_CLASSES for w in (c.name, *(one for one, _ in c.synonyms))}
    assert len(SPATIAL_NOUNS) == 50
    assert set(SPATIAL_NOUNS) <= words


def test_no_word_means_two_things() -> None:
    words = [w for c in OBJECT_CLASSES for pair in ((c.name, c.plural), *c.synonyms) for w in set(pair)]
    assert len(words) == len(set(words))
    assert 100 <= len(OBJECT_CLASSES) <= 130


@pytest.mark.parametrize("colour", [None, *COLOURS])
def test_sprites_fill_their_frame(colour: str | None) -> None:
    for cls in OBJECT_CLASSES:
        alpha = np.asarray(sprite(cls.name, colour).getchannel("A"))
        for edge in (alpha[0], alpha[-1], alpha[:, 0], alpha[:, -1]):
            assert edge.max() >= 96, cls.name


def test_classes_look_different() -> None:
    pictures = [render(Scene("plain", (Item(c.name, "red", (100, 100, 900, 900)),)), 64) for c in OBJECT_CLASSES]
    assert len({p.tobytes() for p in pictures}) == len(OBJECT_CLASSES)


def test_colour_of_the_body_is_the_colour_named() -> None:
    middles = np.array(list(COLOURS.values()), float)
    wrong = []
    for cls in OBJECT_CLASSES:
        for index, colour in enumerate(COLOURS):
            rgba = np.asarray(sprite(cls.name, colour)).astype(float)
            body = rgba[..., :3][rgba[..., 3] > 200]
            nearest = np.abs(body[:, None] - middles).sum(-1).argmin(1)
            if np.bincount(nearest, minlength=len(COLOURS)).argmax() != index:
                wrong.append((cls.name, colour))
    assert not wrong


@given(seeds, st.integers(1, 8), st.sampled_from([0.0, 0.5, 1.0]))
@settings(max_examples=300, deadline=None)
def test_scenes_are_well_formed(seed: int, most: int, difficulty: float) -> None:
    scene = sample_scene(np.random.default_rng(seed), max_objects=most, difficulty=difficulty)
    assert scene.setting in SETTINGS
    assert 1 <= len(scene.items) <= (min(most, 2) if difficulty == 0 else most)
    for item in scene.items:
        x1, y1, x2, y2 = item.box
        assert {x1, y1, x2, y2} <= GRID
        assert x2 - x1 >= 29 and y2 - y1 >= 29


def test_sampling_and_rendering_depend_on_the_seed_alone() -> None:
    first, second = (sample_scene(np.random.default_rng(7)) for _ in range(2))
    assert first == second
    assert np.array_equal(render(first), render(second))
    assert sample_scene(np.random.default_rng(8)) != first


def test_scenes_vary() -> None:
    rng = np.random.default_rng(0)
    scenes = [sample_scene(rng) for _ in range(3000)]
    assert {len(s.items) for s in scenes} == set(range(1, 9))
    assert {s.setting for s in scenes} == set(SETTINGS)
    assert {i.colour for s in scenes for i in s.items} == {None, *COLOURS}
    assert {i.cls for s in scenes for i in s.items} == {c.name for c in OBJECT_CLASSES}
    areas = [(i.box[2] - i.box[0]) * (i.box[3] - i.box[1]) for s in scenes for i in s.items]
    assert min(areas) < 6_000 and max(areas) > 450_000


@pytest.mark.parametrize("setting", SETTINGS)
def test_boxes_are_tight(setting: str) -> None:
    size = 256
    bare = render(Scene(setting, ()), size).astype(int)
    rng = np.random.default_rng(3)
    for cls in OBJECT_CLASSES:
        box = (230, 170, 780, 720)
        colour = [None, *COLOURS][rng.integers(len(COLOURS) + 1)]
        picture = render(Scene(setting, (Item(cls.name, colour, box),)), size).astype(int)
        ys, xs = np.nonzero(np.abs(picture - bare).max(-1) > 6)
        x1, y1, x2, y2 = pixel_box(box, size)
        assert x1 <= xs.min() and xs.max() < x2 and y1 <= ys.min() and ys.max() < y2
        slack = (xs.min() - x1, x2 - 1 - xs.max(), ys.min() - y1, y2 - 1 - ys.max())
        assert max(slack) <= 2, (cls.name, colour, slack)


def test_whole_picture_box_and_painters_order() -> None:
    low, high = Item("book", "red", (0, 0, 999, 999)), Item("book", "blue", (0, 0, 999, 999))
    assert pixel_box(low.box, 256) == (0, 0, 256, 256)
    over = render(Scene("plain", (low, high)), 64)
    assert np.array_equal(over[32, 32], render(Scene("plain", (high,)), 64)[32, 32])
    assert not np.array_equal(over[32, 32], render(Scene("plain", (low,)), 64)[32, 32])


def test_render_does_not_paint_on_its_backdrop() -> None:
    before = render(Scene("room", ()), 64)
    render(Scene("room", (Item("cat", None, (0, 0, 999, 999)),)), 64)
    assert np.array_equal(before, render(Scene("room", ()), 64))
