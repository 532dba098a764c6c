import random

import numpy as np
import onnxruntime
import pytest

from models.pictures.codes import CODES, PAINTS, read_codes, scene_codes
from models.pictures.looks import TEXTURES
from models.pictures.scene import Item, Scene
from models.pictures.seen import POINTS, mask_of, visible_shares
from models.pictures.seen_graph import build_seen
from models.pictures.test_codes import drawn_scene
from models.world.kinds import KINDS
from models.world.styles import STYLES

Made = tuple[np.ndarray, onnxruntime.InferenceSession]


@pytest.fixture(scope="module")
def made() -> Made:
    # Alike in both styles: where tokens contradict one another, each thing has its own.
    looks = np.random.default_rng(1).integers(0, 256, (TEXTURES // len(STYLES), POINTS**2), np.uint8)
    known = looks.repeat(len(STYLES), 0)
    return known, onnxruntime.InferenceSession(build_seen(known).SerializeToString())


def found(made: Made, codes: np.ndarray) -> list[tuple[str, str | None, tuple[int, ...], float]]:
    run = made[1].run(["classes", "colours", "boxes", "scores"], {"image_tokens": codes.astype(np.int32)[None]})
    return [
        (KINDS[int(kind)].name, PAINTS[int(colour)], tuple(np.rint(box * 1000).astype(int).tolist()), float(score))
        for kind, colour, box, score in zip(*(values[0] for values in run), strict=True)
    ]


def test_finds_what_the_tokens_tell(made: Made) -> None:
    r, rng = random.Random(5), np.random.default_rng(2)
    for count in (1, 3, 8, 16):
        codes = scene_codes(drawn_scene(r, count))
        for share in (0.0, 0.3):
            noisy = np.where(rng.random(len(codes)) < share, rng.integers(0, CODES, len(codes)), codes)
            scene = read_codes(noisy)
            *things, last = found(made, noisy)
            assert [(item.kind, item.colour, item.box) for item in scene.items] == [thing[:3] for thing in things]
            assert [thing[3] for thing in things] == pytest.approx(visible_shares(scene, made[0]), abs=1e-5)
            assert last[3] == 0


def test_a_picture_of_nothing_shows_nothing(made: Made) -> None:
    assert [score for *_, score in found(made, scene_codes(Scene("forest", "flat", ())))] == [0]


def test_what_stands_before_a_thing_hides_it() -> None:
    known = np.full((TEXTURES, POINTS**2), 255, np.uint8)
    behind, half = Item("cat", None, (100, 100, 500, 500)), Item("dog", None, (100, 100, 300, 500))
    assert visible_shares(Scene("plain", "flat", (behind, half)), known) == [0.5, 1]
    assert visible_shares(Scene("plain", "flat", (behind, Item("dog", None, behind.box))), known) == [0, 1]


def test_a_mask_is_the_mean_of_its_cells() -> None:
    alpha = np.zeros((16, 16))
    alpha[:2, :1] = 1
    assert mask_of(alpha)[:2].tolist() == [128, 0]
