from __future__ import annotations

import numpy as np
import pytest
import torch

from models.families.mini.export.graphs.arrays import decoder_arrays, decoder_shape
from models.families.mini.export.graphs.image_decoder import build_image_decoder
from models.families.mini.export.parity import decoder_differences, greedy_sequences, image_difference
from models.families.mini.export.reference import rounded_decoder, rounded_pictures
from models.families.mini.net.model import ModelConfig
from models.families.mini.net.picture_decoder import PictureConfig
from models.families.mini.net.random_weights import random_networks
from models.families.mini.net.scene_codes import CODES, scene_codes
from models.families.mini.net.session import TorchSession
from models.families.mini.net.testing import Networks
from models.families.mini.world.streams import held_out
from models.kit.onnx.decoder import build_decoder
from models.kit.onnx.graph import WeightType
from models.kit.onnx.shape import Numbers
from models.kit.parity import difference
from models.kit.session import DecoderSession, open_session

WEIGHT_TYPES: list[WeightType] = ["fp16", "fp32"]


def decoder_session(networks: Networks, weight_type: WeightType) -> DecoderSession:
    model = networks[0]
    graph = build_decoder(decoder_shape(model.config), decoder_arrays(model), Numbers(weight_type))
    return DecoderSession(graph.SerializeToString())


@pytest.mark.parametrize("weight_type", WEIGHT_TYPES)
def test_decoder_agrees_with_pytorch_in_every_shape_of_call(
    networks: Networks, weight_type: WeightType
) -> None:
    session = decoder_session(networks, weight_type)
    found = decoder_differences(session, rounded_decoder(networks[0], weight_type))
    assert len(found) == 3 * (2 + 2 * networks[0].config.layers)
    assert [item for item in found if not item.within] == []


def test_unrounded_weights_are_told_from_the_shipped_ones(networks: Networks) -> None:
    session = decoder_session(networks, "fp16")
    found = decoder_differences(session, rounded_decoder(networks[0], "fp32"))
    assert max(item.relative for item in found) > 1e-5


def test_greedy_sequences_are_identical(networks: Networks) -> None:
    model = rounded_decoder(networks[0])
    got = greedy_sequences(decoder_session(networks, "fp16"), model, 20)
    text, codes = greedy_sequences(TorchSession(model), model, 20)
    assert got == (text, codes)
    assert len(text) == 20 and len(codes) == model.config.image_tokens
    assert len(set(codes)) > 1


def test_a_later_token_changes_no_earlier_logit(networks: Networks) -> None:
    session = decoder_session(networks, "fp16")
    places = [list(range(6))]
    one = session.run([[1, 2, 3, 4, 5, 6]], places)
    other = session.run([[1, 2, 3, 4, 5, 80]], places)
    np.testing.assert_array_equal(one.text[:, :5], other.text[:, :5])
    assert np.abs(one.text[:, 5] - other.text[:, 5]).max() > 1e-3


def test_image_positions_tell_cells_apart(networks: Networks) -> None:
    config = networks[0].config
    session = decoder_session(networks, "fp16")
    start = session.run([[1, 2, 3]], [[0, 1, 2]])
    first, second = (
        session.run([[config.text_vocab]], [[config.image_position_start + cell]], start.cache)
        for cell in (0, 5)
    )
    assert np.abs(first.image - second.image).max() > 1e-3


@pytest.mark.parametrize("weight_type", WEIGHT_TYPES)
def test_image_decoder_agrees_with_pytorch(networks: Networks, weight_type: WeightType) -> None:
    model = networks[1]
    graph = build_image_decoder(model, weight_type).SerializeToString()
    assert image_difference(graph, rounded_pictures(model, weight_type)).within


def test_weights_beyond_float16_are_refused(networks: Networks) -> None:
    model = networks[0]
    arrays = decoder_arrays(model)
    arrays["layers.0.down"] = arrays["layers.0.down"] * 1e9
    with pytest.raises(ValueError, match="layers.0.down_weight does not fit float16"):
        build_decoder(decoder_shape(model.config), arrays)


def test_a_difference_in_shape_is_never_within() -> None:
    zeros = np.zeros((1, 2), dtype=np.float32)
    assert not difference("x", zeros, np.zeros((1, 3), dtype=np.float32)).within


def test_the_whole_codebook_is_drawn_as_in_pytorch() -> None:
    """On codes as scenes have them and on any others: with textures, where kinds touch, at the edges."""
    config = PictureConfig(widths=(8, 8, 8), hidden=8, depths=(1, 0, 1), texture_side=5, texture_width=3)
    drawn = random_networks(2, ModelConfig(text_vocab=90, width=32, layers=1, heads=2, ffn=8), config)[1]
    session = open_session(build_image_decoder(drawn).SerializeToString())
    real = torch.stack([scene_codes(scene, config.grid) for scene in held_out(6)])
    for codes in (real, torch.randint(CODES, (2, 256), generator=torch.Generator().manual_seed(0))):
        (got,) = session.run(["image"], {"image_tokens": codes.numpy().astype(np.int32)})
        with torch.no_grad():
            expected = rounded_pictures(drawn).decode(codes).numpy()
        assert difference("image", got, expected).within
