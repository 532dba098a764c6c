"""A warm start from a shipped bundle: weights read back out of its ONNX graphs.

Recovered as shipped (rounded to float16): all of the decoder, except that the image codes' embedding and
its aligner come back as the one table they were folded into (see `policy.TableJanus`); and the picture
decoder, its codebook as vectors.

    python -m models.families.mini.export.read --bundle models/mini-1 --out models/work/recovered

writes decoder.pt, pictures.pt and tokenizer.json, as the exporter takes them.
"""

from __future__ import annotations

import json
import math
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor, nn
import tyro

from models.families.mini.net.checkpoints import save
from models.families.mini.net.model import MiniJanus, ModelConfig, rotary_tables
from models.families.mini.net.picture_decoder import FixedCodebook, PictureConfig, PictureDecoder
from models.families.mini.net.scene_codes import KINDS
from models.families.mini.net.table import TableJanus, state_of

Array = NDArray[Any]


class BundleError(ValueError):
    """The bundle's graphs are not in the form that export writes."""


class Weights:
    """The initializers of a graph by the names that the exporter's builder gives."""

    def __init__(self, path: Path) -> None:
        self.graph = onnx.load(path).graph
        self.arrays = {tensor.name: numpy_helper.to_array(tensor) for tensor in self.graph.initializer}

    def __call__(self, name: str, number: int = 0) -> Tensor:
        """The `number`-th weight of this name, float32, stored as float16, float32, or bytes with a scale a row or column."""
        suffix = f"_{number}" if number else ""
        if f"{name}.int8{suffix}" in self.arrays:
            whole, scale = (self.arrays[f"{name}.{part}{suffix}"].astype(np.float32) for part in ("int8", "scale"))
            return torch.from_numpy(whole * scale)
        for stored in (f"{name}.fp16{suffix}", f"{name}{suffix}"):
            if stored in self.arrays:
                return torch.from_numpy(self.arrays[stored].astype(np.float32))
        raise BundleError(f"the graph has no weight {name}{suffix}")

    def has(self, name: str, number: int = 0) -> bool:
        suffix = f"_{number}" if number else ""
        return any(f"{name}{form}{suffix}" in self.arrays for form in (".int8", ".fp16", ""))

    def kernels(self, scope: str) -> dict[int, list[Tensor]]:
        """The kernels of each layer of a sequence, by the layer's number."""
        numbers = sorted({int(name.split(".")[1]) for name in self.arrays if name.startswith(f"{scope}.")})
        return {n: [self(f"{scope}.{n}.weight", at) for at in range(2) if self.has(f"{scope}.{n}.weight", at)] for n in numbers}

    def attribute(self, operator: str, name: str) -> float:
        for node in self.graph.node:
            if node.op_type == operator:
                for attribute in node.attribute:
                    if attribute.name == name:
                        return float(attribute.f)
        raise BundleError(f"the graph has no {operator} with {name}")


@dataclass(frozen=True)
class Bundle:
    """tokenizer: path of the bundle's tokenizer.json."""

    decoder: MiniJanus
    pictures: PictureDecoder
    tokenizer: Path


def read_bundle(folder: Path) -> Bundle:
    """Raises BundleError where graphs and manifest are not as export writes them."""
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    graphs = {role: folder / entry["path"] for role, entry in manifest["graphs"].items()}
    pictures = read_pictures(Weights(graphs["image_decoder"]), manifest)
    decoder = read_decoder(Weights(graphs["decoder"]), manifest)
    return Bundle(decoder, pictures, folder / manifest["tokenizer"]["path"])


def rope_theta(cos: Tensor, sin: Tensor) -> float:
    """Position 1 turns the frequency pair i by theta^(-i / pairs); read at the last pair."""
    last = cos.shape[1] - 1
    angle = math.atan2(sin[1, last].item(), cos[1, last].item())
    return round(angle ** (-cos.shape[1] / last), 1)


def read_decoder(weights: Weights, manifest: Mapping[str, Any]) -> TableJanus:
    stated, grid = manifest["model"], manifest["grid"]
    layers = range(stated["layers"])
    cos, sin = weights("cos_table"), weights("sin_table")
    config = ModelConfig(
        text_vocab=stated["textVocabulary"],
        width=stated["width"],
        layers=stated["layers"],
        heads=stated["heads"],
        ffn=weights("layers.0.down_weight").shape[0],
        codes=stated["imageCodes"],
        grid=(grid["rows"], grid["columns"]),
        image_size=manifest["image"]["width"],
        max_text=stated["maxTextTokens"],
        image_position_start=manifest["positions"]["image"]["start"],
        rope_theta=rope_theta(cos, sin),
        rms_eps=round(weights.attribute("SimplifiedLayerNormalization", "epsilon"), 12),
    )
    half = config.head_dim // 2
    if not torch.allclose(rotary_tables(config)[0][:, :half], cos, atol=1e-3):
        raise BundleError("the rotary tables are not MiniJanus's")
    embedding = weights("embedding")
    state: dict[str, Tensor] = {
        "text_embed.weight": embedding[: config.text_vocab],
        "gen_embed.weight": embedding[config.text_vocab :],
        "image_position": weights("position_embedding"),
        "norm.weight": weights("norm_gain"),
        "lm_head.weight": weights("lm_head").T,
        "gen_head.0.weight": weights("gen_head.0").T,
        "gen_head.0.bias": weights("gen_head.0.bias"),
        "gen_head.2.weight": weights("gen_head.1").T,
        "gen_head.2.bias": weights("gen_head.1.bias"),
    }
    for index in layers:
        state |= {f"blocks.{index}.{name}": value for name, value in _block(weights, f"layers.{index}.", config).items()}
    model = TableJanus(config)
    model.load_state_dict({name: value.contiguous() for name, value in state.items()})
    return model


def _block(weights: Weights, scope: str, config: ModelConfig) -> dict[str, Tensor]:
    q, k, v = weights(scope + "qkv_weight").split(config.width, dim=1)
    gate, up = weights(scope + "gate_up_weight").split(config.ffn, dim=1)
    gains = weights(scope + "qk_gain")
    return {
        "attention_norm.weight": weights(scope + "norm_gain"),
        "attention.q_proj.weight": q.T,
        "attention.k_proj.weight": k.T,
        "attention.v_proj.weight": v.T,
        "attention.q_norm.weight": gains[0],
        "attention.k_norm.weight": gains[config.heads],
        "attention.o_proj.weight": weights(scope + "attention_out_weight").T,
        "ffn_norm.weight": weights(scope + "norm_gain", 1),
        "ffn.gate_proj.weight": gate.T,
        "ffn.up_proj.weight": up.T,
        "ffn.down_proj.weight": weights(scope + "down_weight").T,
    }


def read_pictures(weights: Weights, manifest: Mapping[str, Any]) -> PictureDecoder:
    """The shape of the picture decoder is read off its layers: a residual block has two kernels of
    3 x 3, a gated one two of 1 x 1, an upsampling one of 1 x 1."""
    grid = manifest["grid"]
    kernels = weights.kernels("layers")
    single = [number for number, found in kernels.items() if len(found) == 1]
    if len(single) != 2:
        raise BundleError("the image decoder does not have two upsamplings")
    upper, lower = single
    gated = [found for found in kernels.values() if len(found) == 2 and found[0].shape[-1] == 1]
    residual = [number for number, found in kernels.items() if len(found) == 2 and found[0].shape[-1] == 3]
    finish = [found for found in weights.kernels("finish").values() if len(found) == 2 and found[0].shape[-1] == 3]
    codebook, texture = weights("codebook"), weights("pictograms.texture")
    config = PictureConfig(
        image_size=manifest["image"]["width"],
        grid=(grid["rows"], grid["columns"]),
        codes=len(codebook),
        code_width=codebook.shape[1],
        widths=(*(kernels[n][0].shape[1] for n in single), weights("join.weight").shape[0]),
        hidden=gated[0][1].shape[1] if gated else 0,
        depths=(sum(n < upper for n in residual), sum(n > upper for n in residual), len(finish)),
        texture_side=math.isqrt(len(texture) // (KINDS + 1)),
        texture_width=texture.shape[1],
    )
    model = PictureDecoder(config)
    model.codebook = FixedCodebook(codebook)
    with torch.no_grad():
        model.place.copy_(weights("enter.place"))
        model.pictograms.texture.copy_(texture)
        for conv, scope, number in _convolutions(model):
            # Beyond the network's own channels lie zeros (see export/convolve.py).
            conv.weight.copy_(weights(scope + "weight", number)[:, : conv.weight.shape[1]])
            assert conv.bias is not None
            conv.bias.copy_(weights(scope + "bias", number))
    return model.eval()


def _convolutions(model: PictureDecoder) -> Iterator[tuple[nn.Conv2d, str, int]]:
    """Every convolution with its scope in the graph and its number there."""
    yield model.enter, "enter.", 0
    yield model.join, "join.", 0
    for scope, layers in (("layers", model.layers), ("finish", model.finish)):
        for index, layer in enumerate(layers):
            found = [module for module in layer.modules() if isinstance(module, nn.Conv2d)]
            for number, conv in enumerate(found):
                yield conv, f"{scope}.{index}.", number


def write_checkpoints(bundle: Bundle, folder: Path) -> None:
    """As the supervised runs write them, but without what a resume of those would need."""
    decoder, pictures = bundle.decoder, bundle.pictures
    state = state_of(decoder)
    save(folder / "decoder.pt", {"config": decoder.config.to_dict(), "model": state, "raw": state, "table": True})
    save(folder / "pictures.pt", {"config": pictures.config.to_dict(), "model": pictures.state_dict()})
    shutil.copyfile(bundle.tokenizer, folder / "tokenizer.json")


def main(bundle: Path, out: Path) -> None:
    write_checkpoints(read_bundle(bundle), out)


if __name__ == "__main__":
    tyro.cli(main, description=__doc__)
