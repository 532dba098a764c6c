"""The six graphs, run by ONNX Runtime as transformers.js runs them, against the models they stand for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest
import torch
import torch.nn.functional as F
from torch import Tensor

from models.families.janus.checkpoint.opened import open_checkpoint
from models.families.janus.graphs.vision import build_vision_encoder
from models.families.janus.random_checkpoint.write import write_checkpoint
from models.families.mini.export.bundle import write_bundle
from models.families.mini.export.test_bundle import contents, write_tokenizer
from models.families.mini.net.session import TorchSession
from models.families.mini.net.testing import SMALL, Networks
from models.kit.onnx.decoder import build_decoder
from models.kit.onnx.graph import Array, values
from models.kit.onnx.shape import Numbers
from models.kit.session import DecoderSession, open_session
from models.peer.six_files.checkpoint import checkpoint_source
from models.peer.six_files.mini import mini_source
from models.peer.six_files.numbers import FORMS
from models.peer.six_files.random_model import SHAPES, random_source, vq_arrays
from models.peer.six_files.source import Source
from models.peer.six_files.testing import Caller, close
from models.peer.six_files.vq_decode import build_vq_decode
from models.peer.six_files.write import write_six_files


@pytest.fixture(scope="module")
def random() -> Source:
    return random_source(SHAPES["small"], 3)


@pytest.fixture(scope="module")
def random_folder(random: Source, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("six")
    write_six_files(random, folder, ["fp32", "q4", "q8"])
    return folder


def test_text_agrees_with_our_decoder_over_the_same_arrays(
    random: Source, random_folder: Path
) -> None:
    decoder = DecoderSession(build_decoder(random.shape, random.arrays, Numbers("fp32")).SerializeToString())
    text = [int(i) for i in np.random.default_rng(0).integers(0, random.shape.text_vocab, 12)]
    close(Caller(random_folder).read(text), decoder.run([text], [range(len(text))]).text)


def test_conditional_row_of_an_image_agrees_with_our_decoder(
    random: Source, random_folder: Path
) -> None:
    decoder = DecoderSession(build_decoder(random.shape, random.arrays, Numbers("fp32")).SerializeToString())
    text, codes = [5, 9, 40, 7, 3], [0, 95, 13, 13]
    got = Caller(random_folder).paint(text, random.ids.pad, codes)
    ids = text + [random.shape.text_vocab + code for code in codes]
    expected = decoder.run([ids], [range(len(ids))]).image[:, len(text) - 1 :]
    close(got[:1], expected)
    assert np.abs(got[1] - got[0]).max() > 0.1


@pytest.mark.parametrize("suffix", ["_q4", "_quantized"])
def test_quantised_graphs_stay_near_the_float_ones(random_folder: Path, suffix: str) -> None:
    text = [5, 9, 40, 7, 3, 200]
    expected, got = Caller(random_folder).read(text), Caller(random_folder, suffix).read(text)
    # A matrix of 64 random inputs has no room to average errors out: 4 bits are off by a tenth of a step.
    agreement = np.corrcoef(expected.ravel(), got.ravel())[0, 1]
    assert agreement > {"_q4": 0.95, "_quantized": 0.999}[suffix]


def vq_reference(shape: Any, arrays: dict[str, Array], codes: Array) -> Tensor:
    """The decoder of LlamaGen's VQ-16, in PyTorch."""
    part = {name: torch.from_numpy(array) for name, array in arrays.items()}

    def conv(x: Tensor, name: str) -> Tensor:
        weight = part[f"{name}.weight"]
        return F.conv2d(x, weight, part[f"{name}.bias"], padding=weight.shape[-1] // 2)

    def norm(x: Tensor, name: str) -> Tensor:
        return F.group_norm(x, shape.groups, part[f"{name}.weight"], part[f"{name}.bias"], 1e-6)

    def block(x: Tensor, name: str) -> Tensor:
        inner = conv(F.silu(norm(x, f"{name}.norm1")), f"{name}.conv1")
        inner = conv(F.silu(norm(inner, f"{name}.norm2")), f"{name}.conv2")
        return inner + (conv(x, f"{name}.nin_shortcut") if f"{name}.nin_shortcut.weight" in part else x)

    def attend(x: Tensor, name: str) -> Tensor:
        normed = norm(x, f"{name}.norm")
        q, k, v = (conv(normed, f"{name}.{p}").flatten(2).transpose(1, 2) for p in "qkv")
        mixed = F.scaled_dot_product_attention(q, k, v).transpose(1, 2).reshape(x.shape)
        return x + conv(mixed, f"{name}.proj_out")

    table = F.normalize(part["quantize.embedding.weight"], dim=-1)
    x = table[torch.from_numpy(codes)].transpose(1, 2)
    x = x.reshape(len(codes), -1, shape.grid, shape.grid)
    x = conv(conv(x, "post_quant_conv"), "decoder.conv_in")
    x = block(attend(block(x, "decoder.mid.0"), "decoder.mid.1"), "decoder.mid.2")
    for level in range(len(shape.multiples)):
        name = f"decoder.conv_blocks.{level}"
        for index in range(shape.blocks):
            x = block(x, f"{name}.res.{index}")
            x = attend(x, f"{name}.attn.{index}") if level == 0 else x
        if level < len(shape.multiples) - 1:
            x = conv(F.interpolate(x, scale_factor=2.0), f"{name}.upsample.conv")
    return conv(F.silu(norm(x, "decoder.norm_out")), "decoder.conv_out")


def test_image_decode_agrees_with_pytorch() -> None:
    shape = SHAPES["small"].images
    arrays = {name: values(array) for name, array in vq_arrays(shape, 5).items()}
    session = open_session(build_vq_decode(shape, arrays, FORMS["fp32"]).SerializeToString())
    codes = np.random.default_rng(1).integers(0, shape.codes, (2, shape.grid**2))
    (got,) = session.run(["decoded_image"], {"generated_tokens": codes})
    assert got.shape == (2, 3, shape.image_size, shape.image_size)
    close(got, vq_reference(shape, arrays, codes).numpy())


def test_the_same_seed_makes_the_same_weights_and_another_makes_others() -> None:
    first, again, other = (random_source(SHAPES["small"], seed) for seed in (1, 1, 2))
    name = "layers.1.qkv"
    np.testing.assert_array_equal(values(first.arrays[name]), values(again.arrays[name]))
    assert (values(first.arrays[name]) != values(other.arrays[name])).any()


@pytest.fixture(scope="module")
def mini_folder(networks: Networks, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bundle of a small mini, and its six files below `six`."""
    tokenizer = write_tokenizer(tmp_path_factory.mktemp("t") / "t.json", SMALL.text_vocab)
    folder = tmp_path_factory.mktemp("bundle")
    write_bundle(contents(networks, tokenizer), folder)
    write_six_files(mini_source(folder), folder / "six", ["fp32"])
    return folder


def test_a_bundle_gives_its_text_and_its_picture(networks: Networks, mini_folder: Path) -> None:
    """Against PyTorch: 2-D places and cells are found inside the graph, under guidance."""
    reference, caller = TorchSession(networks[0]), Caller(mini_folder / "six")
    text, codes, pad = [1, 60, 4, 33, 3], [0, 59, 17], 2
    expected = reference.run([text], [range(len(text))])
    close(caller.read(text), expected.text, 2e-3)

    got = caller.paint(text, pad, codes)
    places = [*range(len(text)), *(SMALL.image_position_start + i for i in range(len(codes)))]
    image = [SMALL.text_vocab + code for code in codes]
    rows = [reference.run([row + image], [places]) for row in (text, [pad] * len(text))]
    expected_image = np.concatenate([row.image[:, len(text) - 1 :] for row in rows])
    close(got, expected_image, 2e-3)


def test_a_bundle_gives_its_image_decoder(mini_folder: Path) -> None:
    tokens = np.random.default_rng(2).integers(0, SMALL.codes, (1, SMALL.image_tokens))
    own = open_session(mini_folder / "image_decoder.onnx")
    (expected,) = own.run(["image"], {"image_tokens": tokens.astype(np.int32)})
    got = Caller(mini_folder / "six").run("image_decode", generated_tokens=tokens)
    np.testing.assert_array_equal(got, expected)


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A random checkpoint of Janus-Pro's form, and its six files below `six`."""
    folder = write_checkpoint(tmp_path_factory.mktemp("checkpoint"), "tiny", boxes=True)
    write_six_files(checkpoint_source(folder), folder / "six", ["fp32"])
    return folder


def test_a_checkpoint_gives_the_logits_of_our_decoder(checkpoint: Path) -> None:
    source, caller = checkpoint_source(checkpoint), Caller(checkpoint / "six")
    decoder = DecoderSession(build_decoder(source.shape, source.arrays, Numbers("fp32")).SerializeToString())
    text, codes = [288, 5, 9, 40, 291], [0, 255, 13]
    close(caller.read(text), decoder.run([text], [range(len(text))]).text)
    ids = text + [source.shape.text_vocab + code for code in codes]
    expected = decoder.run([ids], [range(len(ids))]).image[:, len(text) - 1 :]
    close(caller.paint(text, source.ids.pad, codes)[:1], expected)


def test_a_checkpoint_puts_a_pictures_rows_where_the_mask_says(checkpoint: Path) -> None:
    opened = open_checkpoint(checkpoint)
    vision = build_vision_encoder(opened.weights, opened.shape, FORMS["fp32"].numbers)
    pixels = np.random.default_rng(4).standard_normal((1, 3, 32, 32)).astype(np.float32)
    (rows,) = open_session(vision.SerializeToString()).run(None, {"pixel_values": pixels})
    ids = np.arange(70)[None]
    place = np.zeros((1, 70), bool)
    place[0, 3:67] = True
    caller = Caller(checkpoint / "six")
    got = caller.run(
        "prepare_inputs_embeds",
        input_ids=ids,
        pixel_values=pixels[None],
        images_seq_mask=place,
        images_emb_mask=np.ones((1, 1, 64), bool),
    )
    close(got[0, 3:67], rows[0])
    plain = caller.embed(ids)
    np.testing.assert_array_equal(got[~place], plain[~place])


def test_json_files_name_the_model_as_transformers_js_looks_for_it(random_folder: Path) -> None:
    def read(name: str) -> Any:
        return json.loads((random_folder / name).read_text(encoding="utf-8"))

    assert read("config.json")["architectures"] == ["MultiModalityCausalLM"]
    assert read("config.json")["language_config"]["num_hidden_layers"] == 2
    assert read("preprocessor_config.json")["processor_class"] == "VLChatProcessor"
    vocabulary = read("tokenizer.json")
    ids = set(vocabulary["model"]["vocab"].values())
    ids |= {entry["id"] for entry in vocabulary["added_tokens"]}
    assert ids == set(range(SHAPES["small"].decoder.text_vocab))
    pad = read("generation_config.json")["pad_token_id"]
    assert next(t["content"] for t in vocabulary["added_tokens"] if t["id"] == pad) == "<｜▁pad▁｜>"


def test_half_precision_keeps_its_cache_in_halves_and_its_edges_in_floats(
    random: Source, tmp_path: Path
) -> None:
    write_six_files(random, tmp_path, ["q4f16"])
    graph = onnx.load(tmp_path / "onnx" / "language_model_q4f16.onnx").graph
    types = {v.name: v.type.tensor_type.elem_type for v in (*graph.input, *graph.output)}
    assert types["past_key_values.0.key"] == types["present.1.value"] == onnx.TensorProto.FLOAT16
    assert types["inputs_embeds"] == types["hidden_states"] == onnx.TensorProto.FLOAT
