"""Weights of a bundle, read back from its graphs, give the model that was exported."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import numpy as np
import pytest
import torch

from models.families.mini.export.bundle import BundleContents, write_bundle
from models.families.mini.export.graphs.arrays import decoder_arrays
from models.families.mini.export.read import Bundle, BundleError, Weights, main as command, read_bundle
from models.families.mini.export.reference import rounded_decoder, rounded_pictures
from models.families.mini.export.vocabulary import manifest_vocabulary
from models.families.mini.net.checkpoints import load_decoder, load_pictures, load_policy, save
from models.families.mini.net.model import MiniJanus, ModelConfig
from models.families.mini.net.picture_decoder import PictureConfig, PictureDecoder
from models.families.mini.net.random_weights import random_networks
from models.families.mini.net.table import TableJanus, state_of
from models.families.mini.world.tokenizer import build_tokenizer

IMAGES = PictureConfig(64, (4, 4), 60, 6, (16, 12, 8), 20, (2, 0, 1), 3, 5)


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> tuple[MiniJanus, PictureDecoder, Path]:
    folder = tmp_path_factory.mktemp("bundle")
    tokenizer = folder / "tokenizer.json"
    build_tokenizer().save(str(tokenizer))
    size = build_tokenizer().get_vocab_size()
    config = ModelConfig(size, 32, 2, 2, 48, 60, 8, (4, 4), 64, rope_theta=500.0, rms_eps=1e-5)
    decoder, pictures = random_networks(3, config, IMAGES)
    identity = {"id": "small", "name": "Small"}
    write_bundle(BundleContents(decoder, pictures, tokenizer, identity, manifest_vocabulary(), {}), folder)
    return decoder, pictures, folder


@pytest.fixture(scope="module")
def recovered(exported: tuple[MiniJanus, PictureDecoder, Path]) -> Bundle:
    return read_bundle(exported[2])


def logits(model: MiniJanus) -> torch.Tensor:
    ids = torch.tensor([[1, 5, 9, 3, *(model.config.text_vocab + torch.arange(5)).tolist()]])
    positions = torch.tensor([[0, 1, 2, 3, *(model.config.image_position_start + torch.arange(5)).tolist()]])
    with torch.no_grad():
        hidden, _ = model(ids, positions)
        return torch.cat([model.text_logits(hidden), model.image_logits(hidden)], dim=-1)


def test_the_decoder_comes_back_as_shipped(
    exported: tuple[MiniJanus, PictureDecoder, Path], recovered: Bundle
) -> None:
    before, after = asdict(exported[0].config), asdict(recovered.decoder.config)
    assert {name for name in before if before[name] != after[name]} == {"code_width"}
    assert torch.allclose(logits(recovered.decoder), logits(rounded_decoder(exported[0])), atol=1e-5)


def test_the_image_decoder_comes_back_as_shipped(
    exported: tuple[MiniJanus, PictureDecoder, Path], recovered: Bundle
) -> None:
    config = recovered.pictures.config
    assert config == IMAGES
    codes = torch.arange(32).view(2, 16)
    with torch.no_grad():
        expected = rounded_pictures(exported[1]).decode(codes)
        assert torch.allclose(recovered.pictures.decode(codes), expected, atol=1e-5)


def test_a_recovered_model_survives_a_checkpoint_and_another_export(recovered: Bundle, tmp_path: Path) -> None:
    assert isinstance(recovered.decoder, TableJanus)
    path = tmp_path / "grpo.pt"
    save(path, {"config": recovered.decoder.config.to_dict(), "model": state_of(recovered.decoder), "table": True})
    policy, _ = load_policy(path)
    for (name, a), b in zip(policy.named_parameters(), recovered.decoder.parameters(), strict=True):
        assert torch.equal(a, b), name
    # The exporter knows nothing of tables: it folds the aligner that passes the table through.
    plain = decoder_arrays(load_decoder(path))
    for name, array in decoder_arrays(recovered.decoder).items():
        np.testing.assert_allclose(plain[name], array, atol=1e-6, err_msg=name)


def test_the_command_writes_what_an_export_takes(
    exported: tuple[MiniJanus, PictureDecoder, Path], tmp_path: Path
) -> None:
    command(exported[2], tmp_path / "work")
    decoder = load_decoder(tmp_path / "work" / "decoder.pt")
    assert torch.allclose(logits(decoder), logits(rounded_decoder(exported[0])), atol=1e-4)
    identity = {"id": "again", "name": "Again"}
    tokenizer = tmp_path / "work" / "tokenizer.json"
    images = load_pictures(tmp_path / "work" / "pictures.pt")
    write_bundle(BundleContents(decoder, images, tokenizer, identity, {}, {}), tmp_path / "again")
    for name in ("decoder.onnx", "image_decoder.onnx"):
        first, second = (Weights(folder / name).arrays for folder in (exported[2], tmp_path / "again"))
        assert first.keys() == second.keys()
        for key, array in first.items():
            # The table went through float32 once more before it was rounded again.
            np.testing.assert_allclose(second[key], array, atol=1e-6, err_msg=key)


def test_a_table_learns(recovered: Bundle) -> None:
    model = recovered.decoder
    model.zero_grad()
    ids = torch.tensor([[model.config.text_vocab + 7, 3]])
    model(ids, torch.tensor([[1024, 1]]))[0].square().sum().backward()
    grad = model.gen_embed.weight.grad
    assert grad is not None and grad[7].abs().sum() > 0 and grad[8].abs().sum() == 0
    model.zero_grad()


def test_a_graph_of_another_make_is_refused(exported: tuple[MiniJanus, PictureDecoder, Path], tmp_path: Path) -> None:
    for file in exported[2].iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "decoder.onnx").write_bytes((tmp_path / "image_decoder.onnx").read_bytes())
    with pytest.raises(BundleError, match="has no weight"):
        read_bundle(tmp_path)
