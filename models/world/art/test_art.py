"""The art covers the world, and the tables know it."""

import random

import numpy as np
import pytest

from models.world.art.aspects import TOLERANCE, off
from models.world.art.backdrops import LIGHTS, PAINTERS, VARIANTS, backdrop
from models.world.art.coverage import coverage
from models.world.art.drawings import DRAWINGS
from models.world.art.pictures import kept, picture, variants
from models.world.art.raster import VISIBLE
from models.world.art.sources import fetched
from models.world.kinds import KIND_BY_NAME, KINDS
from models.world.settings import SETTING_BY_NAME
from models.world.styles import STYLES

needs_sets = pytest.mark.skipif(not fetched(), reason="the sets are not there: python -m models.world.art.fetch")
FLAT_FLOOR = 1.0  # share of the kinds that have a flat picture; all have a dimensional one


@needs_sets
def test_every_kind_has_a_picture() -> None:
    missing = {style: [name for name, source in found.items() if source is None] for style, found in coverage().items()}
    assert missing["dimensional"] == []
    assert len(missing["flat"]) <= (1 - FLAT_FLOOR) * len(KINDS)


def test_drawings_are_of_kinds_and_every_kind_without_a_glyph_is_drawn() -> None:
    assert set(DRAWINGS) <= set(KIND_BY_NAME)
    assert {kind.name for kind in KINDS if kind.glyph is None} <= set(DRAWINGS)


def test_every_setting_has_a_painter() -> None:
    assert set(PAINTERS) == set(SETTING_BY_NAME)


@needs_sets
def test_tables_know_how_wide_the_pictures_are() -> None:
    drawn = [kind for kind in KINDS if kept(kind.name, "dimensional")]
    sample = random.Random(5).sample(KINDS, 15)
    assert [kind.name for kind in {*drawn, *sample} if off(kind) > TOLERANCE] == []


@needs_sets
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("kind", ["fork", "fox", "car", "doctor", "skeleton"])
def test_a_picture_ends_where_its_visible_pixels_do(kind: str, style: str) -> None:
    alpha = picture(kind, style)[..., 3]
    for edge in (alpha[0], alpha[-1], alpha[:, 0], alpha[:, -1]):
        assert edge.max() >= VISIBLE - 0.1


@needs_sets
def test_people_come_in_several_skins_and_things_do_not() -> None:
    assert variants("man") == variants("doctor") == 4
    assert variants("car") == variants("robot") == 1
    assert not np.array_equal(picture("man", "flat", 0), picture("man", "flat", 3))


@pytest.mark.parametrize("setting", sorted(PAINTERS))
def test_backdrops_fill_the_picture_and_differ_by_variant_style_and_light(setting: str) -> None:
    views = [backdrop(setting, style, variant, 0, 64) for style in STYLES for variant in range(VARIANTS)]
    assert all(view.shape == (64, 64, 3) and view.max() <= 1 and view.mean() > 0.03 for view in views)
    apart = [np.abs(a - b).mean() for i, a in enumerate(views) for b in views[:i]]
    assert min(apart) > 0.002
    lights = {backdrop(setting, "flat", 0, light, 64).tobytes() for light in range(len(LIGHTS))}
    assert len(lights) == len(LIGHTS)


def test_backdrops_are_the_same_every_time() -> None:
    first = backdrop("meadow", "dimensional", 1, 1, 96)
    assert np.array_equal(first, backdrop("meadow", "dimensional", 1, 1, 96))
