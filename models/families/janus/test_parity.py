"""The exported graphs against transformers' own Janus."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from transformers import JanusForConditionalGeneration

from models.families.janus.checkpoint.opened import Checkpoint, open_checkpoint
from models.families.janus.checkpoint.weights import decoder_arrays, decoder_shape
from models.families.janus.conftest import Bundles
from models.families.janus.parity import GUIDANCE, LAYER_COSINE, Parity
from models.families.janus.random_checkpoint.write import write_checkpoint
from models.families.janus.reference import ReferenceSession, reference_model
from models.kit.loop import paint
from models.kit.onnx.decoder import build_headless_decoder
from models.kit.onnx.shape import Numbers
from models.kit.session import open_session


@pytest.fixture(scope="module")
def reference(checkpoints: dict[str, Path]) -> JanusForConditionalGeneration:
    """As transformers itself reads the checkpoint in its own layout."""
    return JanusForConditionalGeneration.from_pretrained(checkpoints["transformers"]).eval()


@pytest.mark.parametrize("layout", ["original", "transformers"])
def test_float32_agrees_in_all_respects(
    opened: dict[str, Checkpoint],
    bundles: Bundles,
    reference: JanusForConditionalGeneration,
    layout: str,
) -> None:
    found = list(Parity(opened[layout], bundles(layout, "wasm", "fp32"), reference).all())
    assert len(found) == 4 + 2 + 1 + 2 + 2
    assert [item for item in found if not item.within] == []


@pytest.mark.parametrize(
    ("target", "dtype"), [("wasm", "int8"), ("webgpu", "int8"), ("webgpu", "q4"), ("webgpu", "q4f16"), ("webgpu", "fp16")]
)
def test_rounded_numbers_stay_close_layer_by_layer(
    opened: dict[str, Checkpoint],
    bundles: Bundles,
    reference: JanusForConditionalGeneration,
    target: str,
    dtype: str,
) -> None:
    parity = Parity(opened["original"], bundles("original", target, dtype), reference)
    by_layer = list(parity.by_layer(24))
    assert len(by_layer) == 2
    assert [item for item in by_layer if item.cosine <= LAYER_COSINE] == []
    for item in parity.logits(24):
        assert item.cosine > 0.95
    assert parity.picture().relative < 0.02
    # And rounding is really there: these are not the float32 graphs.
    assert max(item.relative for item in by_layer) > 1e-4


def test_the_reference_read_from_either_layout_is_transformers_own(
    opened: dict[str, Checkpoint], reference: JanusForConditionalGeneration
) -> None:
    expected = reference.state_dict()
    for checkpoint in opened.values():
        for name, tensor in reference_model(checkpoint).state_dict().items():
            assert torch.equal(tensor, expected[name]), name


def test_greedy_painting_is_what_transformers_generates(
    opened: dict[str, Checkpoint], bundles: Bundles, reference: JanusForConditionalGeneration
) -> None:
    parity = Parity(opened["transformers"], bundles("transformers", "wasm", "fp32"), reference)
    row = parity.ids(12, 0)
    special = parity.special
    reference.generation_config.pad_token_id = special["pad"]
    reference.generation_config.bos_token_id = special["bos"]
    reference.generation_config.generation_kwargs = {"boi_token_id": special["beginOfImage"]}
    expected = reference.generate(
        torch.tensor([row]),
        attention_mask=torch.ones(1, len(row), dtype=torch.long),
        generation_mode="image",
        do_sample=False,
        guidance_scale=GUIDANCE,
    )
    blank = [row[0], *[special["pad"]] * (len(row) - 2), row[-1]]
    offset = opened["transformers"].text_vocabulary
    got = paint(parity.session, row, blank, 64, offset, len(row), GUIDANCE)
    assert got == expected[0].tolist()
    assert len(set(got)) > 4


def test_fewer_key_heads_agree(tmp_path: Path) -> None:
    path = write_checkpoint(tmp_path, "tiny", "transformers", changes={"kv_heads": 2})
    checkpoint = open_checkpoint(path)
    model = JanusForConditionalGeneration.from_pretrained(path).eval()
    reference = ReferenceSession(model, checkpoint.text_vocabulary)
    arrays = decoder_arrays(checkpoint.weights, checkpoint.shape, checkpoint.text_vocabulary, 64)
    outline = decoder_shape(checkpoint.shape, checkpoint.text_vocabulary)
    assert outline.key_heads == 2
    graph = build_headless_decoder(outline, arrays, Numbers("fp32")).SerializeToString()
    session = open_session(graph)
    ids = np.random.default_rng(0).integers(0, 600, (2, 9)).astype(np.int32)
    cache = {
        f"past_key_values.{i}.{p}": np.zeros((2, 2, 0, 16), np.float32) for i in range(2) for p in ("key", "value")
    }
    places = np.tile(np.arange(9, dtype=np.int32), (2, 1))
    outputs = [value.name for value in session.get_outputs()]
    first = dict(zip(outputs, session.run(None, {"input_ids": ids[:, :5], "position_ids": places[:, :5], **cache}), strict=True))
    past = {k.replace("present", "past_key_values"): v for k, v in first.items() if k != "hidden_states"}
    (hidden,) = session.run(["hidden_states"], {"input_ids": ids[:, 5:], "position_ids": places[:, 5:], **past})
    expected = reference.run(ids.tolist(), places.tolist())
    with torch.no_grad():
        logits = model.lm_head(torch.from_numpy(hidden)).numpy()
    np.testing.assert_allclose(logits, expected.text[:, 5:], rtol=1e-3, atol=1e-4)
