"""A bundle of a painter with random weights, and what its graphs compute."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from tokenizers import Tokenizer

from models.families.mini.net.checkpoints import save
from models.families.mini.net.model import MiniJanus, ModelConfig
from models.families.mini.net.session import TorchSession
from models.kit.sequencer import Sequencer
from models.kit.session import DecoderSession
from models.pictures.codec import CHANNELS
from models.pictures.looks import BACKDROPS, TEXTURES
from models.pictures.testing import drawn_codec
from models.plans.export.__main__ import Options, export
from models.plans.painted import painted_config
from models.world.kinds import KINDS
from models.world.tokenizer import id_count

Made = tuple[MiniJanus, Path, dict[str, Any]]


@pytest.fixture(scope="module")
def made(roles: tuple[Tokenizer, dict[str, Any]], tokenizer_text: str, tmp_path_factory: pytest.TempPathFactory) -> Made:
    torch.manual_seed(1)
    folder = tmp_path_factory.mktemp("painter")
    tokenizer, told = roles
    model = MiniJanus(painted_config(id_count(tokenizer), width=32, layers=2, heads=2, ffn=48, code_width=16))
    state = {"config": model.config.to_dict(), "model": model.state_dict(), "samples": 0, "figures": {}}
    save(folder / "painter.pt", {**state, "tokenizer": tokenizer_text, "roles": json.dumps(told)})
    drawn_codec(TEXTURES, CHANNELS, 6, 1).save(folder / "textures.npz")
    drawn_codec(BACKDROPS, 3, 8, 2).save(folder / "backdrops.npz")
    np.save(folder / "tones.npy", np.tile(np.array([0.2, 0.5], np.float32), (TEXTURES, 1)))
    out = folder / "bundle"
    out.mkdir()
    return model.eval(), out, export(Options(out, folder / "painter.pt", folder), out)


def test_the_manifest_tells_all_kinds_and_how_prompts_are_put(made: Made) -> None:
    _, out, manifest = made
    assert [entry["name"] for entry in manifest["vocabulary"]["objects"]] == [kind.name for kind in KINDS]
    assert manifest["template"]["lowerCase"] and manifest["image"] == {"width": 512, "height": 512}
    assert {entry["path"] for entry in manifest["files"]} == {path.name for path in out.iterdir()} - {"manifest.json"}
    sequencer = Sequencer.of_bundle(out)
    assert sequencer.prompt("A Red CAR") == sequencer.prompt("a red car")
    config = ModelConfig.from_dict(made[0].config.to_dict())
    assert manifest["model"]["textVocabulary"] == config.text_vocab == sequencer.vocabulary_size


def test_bytes_lose_little(made: Made) -> None:
    model, out, _ = made
    ids, positions = [[1, 300, 400, 500, 3]], [list(range(5))]
    graph, torches = DecoderSession(out / "decoder.onnx"), TorchSession(model)
    ours, theirs = graph.run(ids, positions), torches.run(ids, positions)
    for got, expected in ((ours.text, theirs.text), (ours.image, theirs.image)):
        assert np.abs(got - expected).max() < 0.05 * np.abs(expected).max()


def test_golden_figures_are_of_a_whole_picture(made: Made) -> None:
    _, out, manifest = made
    golden = json.loads((out / "parity.json").read_text("utf-8"))
    assert len(golden["greedy"]["imageTokens"]) == 256
    assert len(golden["image"]["cellCentres"]) == 256 * 3
    assert manifest["sampling"]["image"]["guidance"] == 1
