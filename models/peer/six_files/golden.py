"""python -m models.peer.six_files.golden FOLDER [--decoder SHAPE --seed N]: known answers of a small
six-file model, beside it; with --decoder, also the same random weights as one decoder of ids.

Computed by ONNX Runtime's own Python driver over the float32 graphs, so that any other runtime of the
layout can be checked against it (the graphs themselves are checked against PyTorch in the tests here).
The text graph is given the picture inputs of the public files first: unused, but a caller must feed them.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
import onnxruntime as ort
from onnx import TensorProto, helper
import tyro
from tyro.conf import Positional

from models.kit.onnx.decoder import build_headless_decoder
from models.kit.onnx.shape import Numbers
from models.peer.six_files.random_model import SHAPES, random_source

Floats = npt.NDArray[np.float32]
GUIDANCE = 5.0
TEXT = [3, 1, 4, 1, 5, 9, 2, 6, 5, 35, 89, 79]


def add_picture_inputs(path: Path) -> None:
    model = onnx.load(path)
    known = {value.name for value in model.graph.input}
    wanted = [
        ("pixel_values", TensorProto.FLOAT, ["batch_size", "num_images", 3, "height", "width"]),
        ("images_seq_mask", TensorProto.BOOL, ["batch_size", "sequence_length"]),
        ("images_emb_mask", TensorProto.BOOL, ["batch_size", "num_images", "num_image_tokens"]),
    ]
    for name, kind, shape in wanted:
        if name not in known:
            model.graph.input.append(helper.make_tensor_value_info(name, kind, shape))
    onnx.save(model, path)


class Model:
    """The six graphs with a cache in numpy."""

    def __init__(self, folder: Path) -> None:
        options = ort.SessionOptions()
        options.intra_op_num_threads = 1
        self.folder = folder
        self.sessions = {
            path.stem: ort.InferenceSession(path, options) for path in (folder / "onnx").glob("*.onnx")
        }
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))["language_config"]
        self.heads, self.head_dim = config["num_key_value_heads"], config["head_dim"]

    def embed(self, ids: list[list[int]]) -> Floats:
        rows = np.array(ids, dtype=np.int64)
        blank = {
            "pixel_values": np.zeros((len(rows), 0, 3, 8, 8), np.float32),
            "images_seq_mask": np.zeros(rows.shape, bool),
            "images_emb_mask": np.zeros((len(rows), 0, 16), bool),
        }
        return self.run("prepare_inputs_embeds", {"input_ids": rows, **blank})["inputs_embeds"]

    def run(self, graph: str, feeds: dict[str, Any]) -> dict[str, Any]:
        session = self.sessions[graph]
        names = [output.name for output in session.get_outputs()]
        return dict(zip(names, session.run(names, feeds), strict=True))

    def body(self, embeds: Floats, past: dict[str, Floats] | None) -> tuple[Floats, dict[str, Floats]]:
        batch, length = embeds.shape[:2]
        names = [i.name for i in self.sessions["language_model"].get_inputs() if "past" in i.name]
        if past is None:
            past = {n: np.zeros((batch, self.heads, 0, self.head_dim), np.float32) for n in names}
        start = past[names[0]].shape[2]
        feeds = {
            "inputs_embeds": embeds,
            "attention_mask": np.ones((batch, start + length), np.int64),
            "position_ids": np.tile(np.arange(start, start + length), (batch, 1)),
            **past,
        }
        out = self.run("language_model", feeds)
        return out["hidden_states"], {n: out[n.replace("past_key_values", "present")] for n in names}


def guided(rows: Floats) -> Floats:
    return rows[1] + GUIDANCE * (rows[0] - rows[1])


def golden(folder: Path) -> dict[str, Any]:
    model = Model(folder)
    generation = json.loads((folder / "generation_config.json").read_text(encoding="utf-8"))
    added = json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))["added_tokens"]
    opening = next(token["id"] for token in added if token["content"] == "<begin_of_image>")
    bos, pad = generation["bos_token_id"], generation["pad_token_id"]
    text = [bos, *TEXT, opening]
    row = [bos, *[pad] * len(TEXT), opening]

    hidden, past = model.body(model.embed([text, row]), None)
    text_logits = model.run("lm_head", {"hidden_states": hidden[:1]})["logits"][0]
    image_logits = model.run("gen_head", {"hidden_states": hidden})["logits"]
    tokens: list[int] = []
    logits = image_logits[:, -1]
    for _ in range(16):
        tokens.append(int(guided(logits).argmax()))
        ids = np.array([[tokens[-1]], [tokens[-1]]], dtype=np.int64)
        embeds = model.run("gen_img_embeds", {"image_ids": ids})["inputs_embeds"]
        hidden, past = model.body(embeds, past)
        logits = model.run("gen_head", {"hidden_states": hidden})["logits"][:, -1]
    picture = model.run("image_decode", {"generated_tokens": np.array([tokens], np.int64)})

    def numbers(values: Floats) -> list[float]:
        return [float(f"{value:.6g}") for value in np.asarray(values).ravel()]

    return {
        "ids": text,
        "unconditionalIds": row,
        "textLogits": numbers(text_logits[-1]),
        "imageLogits": [numbers(image_logits[i, -1]) for i in range(2)],
        "guidance": GUIDANCE,
        "guided": numbers(guided(image_logits[:, -1])),
        "greedy": tokens,
        "picture": numbers(picture["decoded_image"][0]),
    }


def main(folder: Positional[Path], decoder: str | None = None, seed: int = 1) -> None:
    """`decoder`: the shape of the random weights, which come from `seed`."""
    if decoder is not None:
        source = random_source(SHAPES[decoder], seed)
        onnx.save(build_headless_decoder(source.shape, source.arrays, Numbers("fp32")), folder / "decoder.onnx")
    add_picture_inputs(folder / "onnx" / "prepare_inputs_embeds.onnx")
    text = json.dumps(golden(folder)) + "\n"
    (folder / "golden.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    tyro.cli(main, description=__doc__)
