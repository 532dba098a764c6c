"""Graphs that sample inside, against the plain decoder graph and a sampler outside."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import onnx
import pytest

from models.families.mini.export.graphs.arrays import decoder_arrays, decoder_shape
from models.families.mini.net.testing import Networks
from models.kit.onnx.decoder import build_decoder
from models.kit.onnx.loop import build_loop
from models.kit.onnx.loop_layers import BLOCK
from models.kit.onnx.window import build_window
from models.kit.session import DecoderSession, open_session, stack
from models.kit.shared_weights import share_weights

TEXT = [1, 7, 20, 33, 4, 58, 9]
BLANK = [1, 0, 0, 0, 0, 0, 0]
COUNT = 16
GUIDANCE, TEMPERATURE = np.float32(1.7), np.float32(0.8)


@pytest.fixture(scope="module")
def facts(networks: Networks) -> dict[str, Any]:
    """Caches of both rows and the tokens that the plain graph gives, sampled outside."""
    model = networks[0]
    config = model.config
    shape, arrays = decoder_shape(config), decoder_arrays(model)
    plain = DecoderSession(build_decoder(shape, arrays).SerializeToString())
    places = [range(len(TEXT))]
    rows = [plain.run([row], places).cache for row in (TEXT, BLANK)]
    noise = np.random.default_rng(3).gumbel(size=(2 * COUNT, config.codes)).astype(np.float32)
    positions = [len(TEXT), *range(config.image_position_start, config.image_position_start + 2 * COUNT)]
    codes: list[int] = []
    cache, token = stack(rows[0], rows[1]), 3
    for k in range(COUNT):
        step = plain.run([[token]] * 2, [[positions[k]]] * 2, cache)
        c, u = step.image[:, -1]
        codes.append(int(((u + GUIDANCE * (c - u)) / TEMPERATURE + noise[k]).argmax()))
        token, cache = config.text_vocab + codes[-1], step.cache
    return {
        "shape": shape,
        "arrays": arrays,
        "rows": rows,
        "noise": noise,
        "positions": positions,
        "codes": codes,
    }


def by_position(cache: dict[str, Any]) -> dict[str, Any]:
    return {
        name.replace("past_key_values.", ""): value.transpose(2, 0, 1, 3) for name, value in cache.items()
    }


def loop_feed(facts: dict[str, Any], window: list[int], known: list[int]) -> dict[str, Any]:
    steps = COUNT - len(TEXT) + len(window) - 1
    cache = by_position(stack(*facts["rows"]))
    assert len(TEXT) < BLOCK
    feed: dict[str, Any] = {
        "input_ids": np.array(window, np.int32),
        "position_ids": np.array([facts["positions"][:steps]] * 2, np.int32),
        "known_ids": np.array(known[:steps], np.int32),
        "guess_ids": np.full(steps, 5, np.int32),
        "noise": facts["noise"][:steps],
        "count": np.array([BLOCK - len(TEXT)]),
        "head": np.array(2, np.int32),
        "with_logits": np.array(False),
        "inverse_temperature": np.array(1 / TEMPERATURE, np.float32),
        "guidance": np.array(GUIDANCE, np.float32),
    }
    for name, value in cache.items():
        feed[f"past.{name}"] = value[:0]
        feed[f"block.{name}"] = value
    return feed


@pytest.fixture(scope="module")
def loop(facts: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The loop graph with its weights in the plain graph's file."""
    folder = tmp_path_factory.mktemp("loop")
    onnx.save(build_decoder(facts["shape"], facts["arrays"]), folder / "decoder.onnx")
    model = build_loop(facts["shape"], facts["arrays"])
    whole = model.ByteSize()
    share_weights(model, folder / "decoder.onnx")
    assert model.ByteSize() < whole / 2
    onnx.save(model, folder / "loop.onnx")
    return open_session(Path(folder) / "loop.onnx")


@pytest.mark.parametrize("guesses", [[], [8], [8, 9, 10, 11, 12, 13]])
def test_the_loop_samples_as_one_token_a_call(facts: dict[str, Any], loop: Any, guesses: list[int]) -> None:
    offset = facts["shape"].text_vocab
    feed = loop_feed(facts, [3, *guesses], [-1] * 40)
    names = ["chosen_ids", "passes", "fresh.0.key"]
    chosen, passes, fresh = loop.run(names, feed)
    count = BLOCK - len(TEXT)
    assert [int(i) - offset for i in chosen] == facts["codes"][:count]
    assert fresh.shape[0] == count
    assert passes <= count


def test_known_tokens_are_taken_and_wanted_text_is_right_in_one_pass(
    facts: dict[str, Any], loop: Any
) -> None:
    offset, count = facts["shape"].text_vocab, BLOCK - len(TEXT)
    known = [offset + code for code in facts["codes"]]
    window = [3, *known[: count - 1]]
    chosen, passes = loop.run(["chosen_ids", "passes"], loop_feed(facts, window, known + known))
    assert [int(i) - offset for i in chosen] == facts["codes"][:count]
    assert passes == 1
    other = [-1, offset + 11, *[-1] * 40]
    (chosen,) = loop.run(["chosen_ids"], loop_feed(facts, [3], other))
    assert chosen[0] == known[0] and chosen[1] == offset + 11


def test_the_window_samples_what_follows_the_right_guesses(facts: dict[str, Any]) -> None:
    shape, codes = facts["shape"], facts["codes"]
    session = open_session(build_window(shape, facts["arrays"]).SerializeToString())
    right = 4
    ids = [3, *(shape.text_vocab + code for code in codes[:right])]
    cache = stack(*facts["rows"])
    # Behind the past lies what no one may look at.
    held = {
        name: np.concatenate([value, np.full_like(value[:, :, :3], 7)], axis=2) for name, value in cache.items()
    }
    feed = {
        "input_ids": np.array([ids, ids], np.int32),
        "position_ids": np.array([facts["positions"][: len(ids)]] * 2, np.int32),
        "past_length": np.array([len(TEXT)]),
        "noise": facts["noise"][: len(ids)],
        "guidance": np.array(GUIDANCE, np.float32),
        "inverse_temperature": np.array(1 / TEMPERATURE, np.float32),
        **held,
    }
    sampled, present = session.run(["sampled_ids", "present.0.key"], feed)
    assert [int(i) for i in sampled] == codes[: len(ids)]
    assert present.shape[2] == len(TEXT) + len(ids)
