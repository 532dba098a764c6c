import random

import numpy as np
import onnxruntime
import pytest

from models.pictures.codec import CELL, CHANNELS, ENTRIES, Codec
from models.pictures.codes import CODES, GRID, read_codes, scene_codes
from models.pictures.draw import draw
from models.pictures.draw_graph import build_draw
from models.pictures.looks import BACKDROPS, TEXTURES
from models.pictures.scene import Item, Scene
from models.pictures.test_codes import drawn_scene

Made = tuple[Codec, np.ndarray, Codec, onnxruntime.InferenceSession]


def drawn_codec(pictures: int, channels: int, side: int, seed: int) -> Codec:
    """Of smooth patches: what is drawn has edges where its cells meet, and some cells have nothing."""
    rng = np.random.default_rng(seed)
    depth, stages = 6, 3
    basis = rng.normal(0, 0.2, (depth, channels, CELL, CELL)).astype(np.float32)
    basis[:] = np.abs(basis.mean((2, 3), keepdims=True)) * 12
    counts = rng.integers(0, stages + 1, (pictures, side * side)).astype(np.uint8)
    stream = rng.integers(0, ENTRIES, counts.sum(dtype=int)).astype(np.uint8)
    books = rng.normal(0.3, 0.5, (stages, ENTRIES, depth)).astype(np.float16)
    base = rng.integers(0, 256, (pictures, channels, side, side)).astype(np.uint8) if channels == 3 else None
    return Codec(channels, basis.reshape(depth, -1).astype(np.float16), books, counts, stream, base)


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
        # They shrink pictures by slightly different weights, and a tone may fall into the next of its steps.
        assert apart.mean() < 2e-3 and np.percentile(apart, 99.5) < 0.04


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
