"""Rows that come and go give the numbers that the families' own forward passes give."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from models.families.janus.random_checkpoint.write import write_checkpoint
from models.families.janus.checkpoint.opened import open_checkpoint
from models.families.janus.reference import ReferenceSession, reference_model
from models.families.mini.export.read import read_bundle, write_checkpoints
from models.families.mini.net.session import TorchSession
from models.kit.errors import ExportError
from models.kit.session import DecoderSession
from models.serve.engine.janus import JanusNetwork
from models.serve.engine.network import Network
from models.serve.engine.opened import open_network
from models.serve.testing import small_mini

ROOT = Path(__file__).parents[2]


def _followed(network: Network, session: object, ids: list[int], image_start: int, apart: float = 2e-5) -> None:
    """A text and three image codes, token by token, in a tile with others, beside one pass."""
    codes = [3, 50, 7]
    cache = network.new_cache(4, 128)
    place = torch.arange(len(ids))[None]
    part = [(k[2:3], v[2:3]) for k, v in cache]
    hidden = [network.hidden(torch.tensor([ids]), place, place, part, len(ids))[0, -1]]
    for index, code in enumerate(codes):
        tokens, positions, columns = torch.zeros(3, 4, 1, dtype=torch.int64)
        tokens[2], positions[2], columns[2] = network.facts.text_ids + code, image_start + index, len(ids) + index
        hidden.append(network.hidden(tokens, positions, columns, cache, len(ids) + index + 1)[2, 0])
    row = [*ids, *(network.facts.text_ids + code for code in codes)]
    positions = [*range(len(ids)), *(image_start + index for index in range(len(codes)))]
    step = session.run([row], [positions])  # type: ignore[attr-defined]
    got = torch.stack(hidden)
    torch.testing.assert_close(network.image_logits(got), torch.from_numpy(step.image[0, -4:]), atol=apart, rtol=apart)
    torch.testing.assert_close(network.text_logits(got), torch.from_numpy(step.text[0, -4:]), atol=apart, rtol=apart)


def test_the_mini_computes_as_its_own_forward_pass() -> None:
    network = small_mini()
    ids = network.facts.sequencer.prompt("a red apple")
    _followed(network, TorchSession(network.model), ids, network.facts.image_start or 0)


@pytest.mark.parametrize("layout", ["original", "transformers"])
def test_janus_computes_as_transformers_does(tmp_path: Path, layout: str) -> None:
    path = write_checkpoint(tmp_path / "GoT-R1-tiny", "tiny", layout, boxes=True)
    network = open_network(path)
    checkpoint = open_checkpoint(path)
    session = ReferenceSession(reference_model(checkpoint), checkpoint.text_vocabulary)
    ids = network.facts.sequencer.prompt("a red apple")
    _followed(network, session, ids, len(ids))
    codes = torch.arange(64)
    assert network.picture(codes).shape == (32, 32, 3)
    assert network.facts.plans and network.facts.description()["capabilities"]["repaint"]


def test_janus_over_several_devices_computes_the_same(tmp_path: Path) -> None:
    path = write_checkpoint(tmp_path / "GoT-R1-tiny", "tiny", "transformers", boxes=True)
    one, spread = open_network(path), open_network(path, "cpu, cpu:0")
    assert isinstance(spread, JanusNetwork) and [str(place) for place in spread.places] == ["cpu", "cpu:0"]
    ids = torch.tensor([one.facts.sequencer.prompt("a red apple")])
    place = torch.arange(ids.shape[1])[None]
    first, second = (n.hidden(ids, place, place, n.new_cache(1, 128), ids.shape[1]) for n in (one, spread))
    assert torch.equal(first, second)


def test_a_bundle_and_the_checkpoint_of_the_same_weights_serve_the_same(tmp_path: Path) -> None:
    bundle = open_network(ROOT / "mini-1")
    write_checkpoints(read_bundle(ROOT / "mini-1"), tmp_path)
    kept = open_network(tmp_path)
    ids = torch.tensor([bundle.facts.sequencer.prompt("a red apple")])
    place = torch.arange(ids.shape[1])[None]
    first, second = (
        n.text_logits(n.hidden(ids, place, place, n.new_cache(1, 64), ids.shape[1])[0, -1]) for n in (bundle, kept)
    )
    torch.testing.assert_close(first, second, atol=1e-4, rtol=1e-4)
    assert bundle.facts.vocabulary is not None and bundle.facts.hash != kept.facts.hash


def test_the_shipped_mini_is_read_back_as_its_graphs_compute() -> None:
    path = ROOT / "mini"
    network = open_network(path)
    ids = network.facts.sequencer.prompt("A Red Apple")
    _followed(network, DecoderSession(path / "decoder.onnx"), ids, network.facts.image_start or 0, 1e-3)
    assert network.picture(torch.arange(256)).shape == (512, 512, 3)


def test_a_folder_of_something_else_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="config.json is missing"):
        open_network(tmp_path)
