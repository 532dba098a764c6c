import random

import numpy as np
import onnxruntime
import pytest

from models.pictures.codec import CHANNELS, Codec
from models.pictures.codes import CODES, GRID, read_codes, scene_codes
from models.pictures.draw import draw
from models.pictures.draw_graph import build_draw
from models.pictures.looks import BACKDROPS, TEXTURES
from models.pictures.scene import Item, Scene
from models.pictures.test_codes import drawn_scene
from models.pictures.testing import drawn_codec

Made = tuple[Codec, np.ndarray, Codec, onnxruntime.InferenceSession]


@pytest.fixture(scope="module")
def made() -> Made:
    textures = drawn_codec(TEXTURES, CHANNELS, 6, 1)
    backdrops = drawn_codec(BACKDROPS, 3, 8, 2)
    dark = np.random.default_rng(1).uniform(0.1, 0.4, TEXTURES)
    tones = np.stack([dark, dark + 0.3], 1).astype(np.float32)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    graph = build_draw(textures, tones, backdrops, 256).SerializeToString()
    return textures, tones, backdrops, onnxruntime.InferenceSession(graph, options)


def both(made: Made, codes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """What the graph draws and what the reference does, [3, 256, 256] in [0, 1]."""
    textures, tones, backdrops, session = made
    image = session.run(None, {"image_tokens": codes.astype(np.int32)[None]})[0]
    return (image[0] + 1) / 2, draw(read_codes(codes), textures.draw, tones, backdrops.draw, 256)


def test_the_graph_draws_what_the_reference_draws(made: Made) -> None:
    r = random.Random(3)
    for count in (1, 2, 3, 5, 8, 12):
        graph, reference = both(made, scene_codes(drawn_scene(r, count)))
        apart = np.abs(graph - reference)
        # A tone may fall into the next of its steps.
        assert apart.mean() < 5e-4 and np.percentile(apart, 99.5) < 0.01


def test_a_picture_of_nothing_is_its_backdrop(made: Made) -> None:
    graph, reference = both(made, scene_codes(Scene("forest", "flat", (), 2, 1)))
    assert np.abs(graph - reference).max() < 5e-3


def test_a_colour_turns_the_picture_to_it(made: Made) -> None:
    scenes = [Scene("plain", "flat", (Item("car", colour, (200, 200, 800, 800)),)) for colour in ("red", "blue")]
    red, blue = (both(made, scene_codes(scene))[0] for scene in scenes)
    assert (red[0] - blue[0]).mean() > 0.02 < (blue[2] - red[2]).mean()


def test_any_tokens_make_a_picture(made: Made) -> None:
    rng = np.random.default_rng(2)
    r = random.Random(4)
    for share in (0.05, 0.4, 1.0):
        codes = scene_codes(drawn_scene(r, 6))
        noise = rng.integers(0, CODES, len(codes))
        codes = np.where(rng.random(len(codes)) < share, noise, codes)
        graph, reference = both(made, codes)
        assert np.isfinite(graph).all() and np.abs(graph - reference).mean() < 2e-3


def test_half_a_picture_shows_what_is_told_so_far(made: Made) -> None:
    scene = Scene("beach", "dimensional", (Item("cat", None, (100, 50, 400, 350)), Item("dog", None, (500, 600, 900, 950))))
    codes = scene_codes(scene).reshape(GRID)
    codes[8:] = codes[7]  # as the studio fills what is not there yet
    assert [item.kind for item in read_codes(codes.ravel()).items] == ["cat"]
