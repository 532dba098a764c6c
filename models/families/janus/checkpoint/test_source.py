from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
import torch

from models.families.janus.checkpoint.names import canonical, original
from models.families.janus.checkpoint.opened import Checkpoint
from models.families.janus.checkpoint.shape import tensors
from models.families.janus.checkpoint.source import TensorSource
from models.families.janus.checkpoint.weights import Weights
from models.families.janus.random_checkpoint.shapes import SHAPES
from models.families.janus.random_checkpoint.write import write_checkpoint
from models.kit.errors import ExportError


def every_array(weights: Weights) -> dict[str, np.ndarray]:
    return {
        name: weights.array(name)
        for name, _ in tensors(*SHAPES["tiny"])
        if name in weights and not name.endswith("position_embedding.weight")
    }


def test_both_layouts_hold_the_same_numbers(opened: dict[str, Checkpoint]) -> None:
    first, second = (every_array(opened[layout].weights) for layout in ("original", "transformers"))
    vision = {name for name in second if "vision_model.encoder" in name and "_proj." in name}
    assert set(second) - set(first) == {name for name in vision if "projection" not in name}
    for name, array in first.items():
        np.testing.assert_array_equal(array, second[name])
    assert opened["original"].shape == opened["transformers"].shape == SHAPES["tiny"][0]


@pytest.mark.parametrize("file_format", ["safetensors", "bin"])
def test_shards_and_both_file_formats_hold_the_same_numbers(
    opened: dict[str, Checkpoint], tmp_path: Path, file_format: str
) -> None:
    path = write_checkpoint(tmp_path, "tiny", "original", file_format=file_format, shard_bytes=1_500_000)
    source = TensorSource(path)
    assert len(source.files) > 2
    expected = every_array(opened["original"].weights)
    got = every_array(Weights(source))
    assert set(got) == set(expected)
    for name, array in got.items():
        np.testing.assert_array_equal(array, expected[name])


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("language_model.model.layers.3.mlp.up_proj.weight", "language_model.layers.3.mlp.up_proj.weight"),
        ("language_model.lm_head.weight", "lm_head.weight"),
        ("gen_vision_model.decoder.conv_blocks.0.attn.1.proj_out.bias", "vqmodel.decoder.up.0.attn.1.proj_out.bias"),
        ("gen_vision_model.decoder.mid.2.norm1.weight", "vqmodel.decoder.mid.block_2.norm1.weight"),
        ("gen_vision_model.quantize.embedding.weight", "vqmodel.quantize.embedding.weight"),
        ("gen_aligner.layers.2.bias", "generation_aligner.hidden_layers.0.bias"),
        ("gen_head.output_mlp_projector.weight", "generation_head.proj_out.weight"),
        ("gen_embed.weight", "generation_embeddings.weight"),
        ("aligner.layers.4.weight", "aligner.hidden_layers.1.weight"),
        ("vision_model.vision_tower.blocks.9.attn.qkv.bias", "vision_model.encoder.layers.9.self_attn.qkv.bias"),
        ("model.vqmodel.post_quant_conv.weight", "vqmodel.post_quant_conv.weight"),
        ("module.gen_embed.weight", "generation_embeddings.weight"),
    ],
)  # fmt: skip
def test_names_of_both_layouts_are_known(theirs: str, ours: str) -> None:
    assert canonical(theirs) == ours


def test_every_name_has_its_way_back() -> None:
    for name, _ in tensors(*SHAPES["1b"]):
        if "self_attn.q_proj" in name and name.startswith("vision_model"):
            continue
        if name.startswith("vision_model") and ("k_proj" in name or "v_proj" in name):
            continue
        assert canonical(original(name)) == name


def fails(path: Path, *words: str) -> None:
    with pytest.raises(ExportError) as caught:
        Weights(TensorSource(path))
    message = str(caught.value)
    assert "\n" not in message
    for word in words:
        assert word in message


def test_a_missing_shard_is_named(tmp_path: Path) -> None:
    write_checkpoint(tmp_path, "tiny", "original", shard_bytes=1_500_000)
    lost = sorted(tmp_path.glob("*.safetensors"))[1]
    lost.unlink()
    fails(tmp_path, lost.name, "download what is missing")


@pytest.mark.parametrize("file_format", ["safetensors", "bin"])
def test_a_file_cut_short_is_named(tmp_path: Path, file_format: str) -> None:
    write_checkpoint(tmp_path, "tiny", "original", file_format=file_format)
    (file,) = (f for f in tmp_path.iterdir() if f.suffix == f".{file_format}")
    file.write_bytes(file.read_bytes()[:-5000])
    fails(tmp_path, file.name, "cut short", "download it again")


def test_an_index_that_promises_more_is_told(tmp_path: Path) -> None:
    write_checkpoint(tmp_path, "tiny", "original", shard_bytes=1_500_000)
    index = tmp_path / "model.safetensors.index.json"
    content = json.loads(index.read_text())
    content["weight_map"]["gen_embed.extra"] = "model-00001-of-00004.safetensors"
    content["weight_map"] = {
        name: sorted(tmp_path.glob("*.safetensors"))[0].name if name == "gen_embed.extra" else file
        for name, file in content["weight_map"].items()
    }
    index.write_text(json.dumps(content))
    fails(tmp_path, "gen_embed.extra", "index promises")


def test_a_pickle_that_could_run_code_is_not_opened(tmp_path: Path) -> None:
    torch.save({"model": Path("x")}, tmp_path / "pytorch_model.bin")
    fails(tmp_path, "pytorch_model.bin", "more than tensors")


def test_a_pointer_in_place_of_weights_is_told(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_text("version https://git-lfs.github.com/spec/v1\noid x\n")
    fails(tmp_path, "git lfs pull")


def test_a_folder_without_weights_is_told(tmp_path: Path) -> None:
    fails(tmp_path, "holds no weights")
    fails(tmp_path / "nowhere", "does not exist")


def test_weights_of_another_model_are_told(tmp_path: Path) -> None:
    torch.save({"transformer.wte.weight": torch.zeros(2, 2)}, tmp_path / "pytorch_model.bin")
    fails(tmp_path, "not those of Janus-Pro", "transformer.wte.weight")


def test_numbers_that_are_not_finite_are_told(checkpoints: dict[str, Path], tmp_path: Path) -> None:
    shutil.copytree(checkpoints["original"], tmp_path / "c")
    write_checkpoint(tmp_path / "c", "tiny", "original", file_format="bin")
    (tmp_path / "c" / "model.safetensors").unlink()
    state = torch.load(tmp_path / "c" / "pytorch_model.bin")
    state["gen_embed.weight"][0, 0] = float("nan")
    torch.save(state, tmp_path / "c" / "pytorch_model.bin")
    with pytest.raises(ExportError, match="generation_embeddings.weight holds numbers that are not finite"):
        Weights(TensorSource(tmp_path / "c")).array("generation_embeddings.weight")
