from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import TensorProto

from models.kit.golden_pictures import fixed_picture, picture_figures
from models.kit.onnx.backends_fixture import convolutions, wrong_on_webgpu
from models.kit.onnx.convolve import convolve
from models.kit.onnx.graph import GraphBuilder, WeightType
from models.kit.onnx.known_wrong import lacking_channels, wrongly_computed
from models.kit.session import open_session

SHIPPED = Path(__file__).parents[2] / "mini-1"


@pytest.mark.parametrize("channels", [6, 9, 15, 33, 69, 81, 87])
def test_channels_divisible_by_three_and_not_by_four_are_filled_up(channels: int) -> None:
    lacking = lacking_channels(channels, (3, 3))
    assert (channels + lacking) % 4 == 0 and 0 < lacking < 4


@pytest.mark.parametrize("channels", [3, 17, 80, 82, 83, 84, 85])
def test_channels_that_are_computed_rightly_stay(channels: int) -> None:
    assert lacking_channels(channels, (3, 3)) == 0


def test_a_kernel_of_one_pixel_stays() -> None:
    assert lacking_channels(81, (1, 1)) == 0


@pytest.mark.parametrize("weight_type", ["fp16", "fp32"])
def test_a_filled_up_convolution_gives_the_same_numbers(weight_type: WeightType) -> None:
    rng = np.random.default_rng(1)
    weight = rng.standard_normal((8, 9, 3, 3)).astype(np.float16).astype(np.float32)
    bias = rng.standard_normal(8).astype(np.float16).astype(np.float32)
    g = GraphBuilder("filled", weight_type)
    x = g.input("x", TensorProto.FLOAT, ["batch", 9, 5, 5])
    g.named("Identity", convolve(g, x, weight, bias, pads=[1] * 4), output="y")
    g.output("y", ["batch", 8, 5, 5])
    model = g.model()
    assert wrongly_computed(model) == []
    given = rng.standard_normal((2, 9, 5, 5)).astype(np.float32)
    (found,) = open_session(model.SerializeToString()).run(["y"], {"x": given})

    padded = np.pad(given, ((0, 0), (0, 0), (1, 1), (1, 1)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, (3, 3), axis=(2, 3))
    expected = np.einsum("bchwij,ocij->bohw", windows, weight) + bias[:, None, None]
    np.testing.assert_allclose(found, expected, atol=1e-4)


def test_a_graph_with_a_wrong_shape_is_refused_by_name() -> None:
    g = GraphBuilder("other", "fp16")
    x = g.input("x", TensorProto.FLOAT, [1, 9, 5, 5])
    g.named("Conv", x, g.weight("weight", np.zeros((8, 9, 3, 3), np.float32)), output="y")
    g.output("y", [1, 8, 3, 3])
    with pytest.raises(ValueError, match=r"other: y reads 9 channels.*29651"):
        g.model()


def test_wrong_shapes_are_found_in_graphs_made_elsewhere() -> None:
    assert len(wrongly_computed(wrong_on_webgpu())) == 1
    found = " ".join(wrongly_computed(convolutions()))
    assert "Conv_81_8_3_1_1" in found and "Conv_10_10_3_1_2" in found
    assert "Conv_82_8_3_1_1" not in found and "Conv_16_16_3_1_2" not in found and "Conv_9_9_3_1_9" not in found


def test_the_shipped_bundle_has_no_wrong_shape_and_golden_numbers_for_every_graph() -> None:
    manifest = json.loads((SHIPPED / "manifest.json").read_text(encoding="utf-8"))
    for entry in manifest["graphs"].values():
        assert wrongly_computed(onnx.load(SHIPPED / entry["path"], load_external_data=False)) == []
    parity = json.loads((SHIPPED / "parity.json").read_text(encoding="utf-8"))
    found = picture_figures(SHIPPED, manifest, manifest["graphs"])["detector"]
    assert set(found) == set(parity["pictures"]["detector"]) == {"scores", "colours", "boxes"}
    for name, golden in parity["pictures"]["detector"].items():
        mine = dict(zip(found[name]["at"], found[name]["values"], strict=True))
        # Which of two nearly equal numbers is among the largest is the processor's to say.
        both = [(mine[at], value) for at, value in zip(golden["at"], golden["values"], strict=True) if at in mine]
        assert len(both) > 150
        np.testing.assert_allclose(*zip(*both, strict=True), atol=1e-3)


def test_the_fixed_picture_is_the_one_that_the_runtime_draws() -> None:
    # The same numbers stand in src/generator/trial/golden.test.ts.
    picture = fixed_picture(7, 5)
    assert picture.shape == (5, 7, 3)
    assert picture[4, 6].tolist() == [5, 84, 111]
    assert picture.reshape(-1).astype(int).sum() == 13316
