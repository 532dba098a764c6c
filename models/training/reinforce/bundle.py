"""A warm start from a shipped bundle: weights read back out of its ONNX graphs.

Recovered as shipped (rounded to float16): all of the decoder, except that the image codes' embedding and
its aligner come back as the one table they were folded into (see `policy.TableJanus`); and the image
decoder. Not recovered, since not shipped: the image encoder, which reinforcement doesn't need.

    python -m models.training.reinforce.bundle --bundle models/mini --out models/work/recovered

writes decoder.pt, autoencoder.pt (its encoder untrained) and tokenizer.json, as the exporter takes them.
"""

from __future__ import annotations

import argparse
import json
import math
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor, nn

from models.training.autoencoder import AutoencoderConfig, ImageAutoencoder, ResidualBlock, Upsample
from models.training.model import MiniJanus, ModelConfig, rotary_tables
from models.training.reinforce.policy import TableJanus, state_of
from models.training.runs import save

Array = NDArray[Any]


class BundleError(ValueError):
    """The bundle's graphs are not in the form that models/export writes."""


class Weights:
    """The initializers of a graph by the names that the exporter's builder gives."""

    def __init__(self, path: Path) -> None:
        self.graph = onnx.load(path).graph
        self.arrays = {tensor.name: numpy_helper.to_array(tensor) for tensor in self.graph.initializer}

    def __call__(self, name: str, number: int = 0) -> Tensor:
        """The `number`-th weight of this name, float32, stored as float16 or float32."""
        suffix = f"_{number}" if number else ""
        for stored in (f"{name}.fp16{suffix}", f"{name}{suffix}"):
            if stored in self.arrays:
                return torch.from_numpy(self.arrays[stored].astype(np.float32))
        raise BundleError(f"the graph has no weight {name}{suffix}")

    def attribute(self, operator: str, name: str) -> float:
        for node in self.graph.node:
            if node.op_type == operator:
                for attribute in node.attribute:
                    if attribute.name == name:
                        return float(attribute.f)
        raise BundleError(f"the graph has no {operator} with {name}")


@dataclass(frozen=True)
class Bundle:
    """tokenizer: path of the bundle's tokenizer.json. The autoencoder's encoder is untrained."""

    decoder: MiniJanus
    autoencoder: ImageAutoencoder
    tokenizer: Path


def read_bundle(folder: Path) -> Bundle:
    """Raises BundleError where graphs and manifest are not as models/export writes them."""
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    graphs = {role: folder / entry["path"] for role, entry in manifest["graphs"].items()}
    autoencoder = read_autoencoder(Weights(graphs["image_decoder"]), manifest)
    decoder = read_decoder(Weights(graphs["decoder"]), manifest, autoencoder.config.fsq_levels)
    return Bundle(decoder, autoencoder, folder / manifest["tokenizer"]["path"])


def rope_theta(cos: Tensor, sin: Tensor) -> float:
    """Position 1 turns the frequency pair i by theta^(-i / pairs); read at the last pair."""
    last = cos.shape[1] - 1
    angle = math.atan2(sin[1, last].item(), cos[1, last].item())
    return round(angle ** (-cos.shape[1] / last), 1)


def read_decoder(weights: Weights, manifest: Mapping[str, Any], levels: tuple[int, ...]) -> TableJanus:
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
        fsq_levels=levels,
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


def read_autoencoder(weights: Weights, manifest: Mapping[str, Any]) -> ImageAutoencoder:
    """The shape of the image decoder is read off its layers: runs of residual blocks between an
    opening convolution, two upsamplings and the last convolution."""
    values, grid = weights("code_values"), manifest["grid"]
    levels = tuple(len(column.unique()) for column in values.T)
    layers = sorted({int(name.split(".")[1]) for name in weights.arrays if name.startswith("layers.") and "weight" in name})
    residual = [n for n in layers if f"layers.{n}.weight.fp16_1" in weights.arrays or f"layers.{n}.weight_1" in weights.arrays]
    first, upper, lower, last = (n for n in layers if n not in residual)
    widths = tuple(weights(f"layers.{n}.weight").shape[1] for n in (last, lower, upper))
    depths = tuple(sum(a < n < b for n in residual) for a, b in ((lower, last), (upper, lower), (first, upper)))
    config = AutoencoderConfig(
        image_size=manifest["image"]["width"],
        grid=(grid["rows"], grid["columns"]),
        fsq_levels=levels,
        decoder_widths=widths,
        decoder_depths=depths,
    )
    model = ImageAutoencoder(config)
    if not torch.allclose(model.fsq.to_values(torch.arange(len(values))), values, atol=1e-6):
        raise BundleError("the codes are not those of a finite scalar quantiser")
    with torch.no_grad():
        for index, layer in enumerate(model.decoder.layers):
            for number, conv in enumerate(_convolutions(layer)):
                scope = f"layers.{index}."
                conv.weight.copy_(weights(scope + "weight", number))
                assert conv.bias is not None
                conv.bias.copy_(weights(scope + "bias", number))
    return model.eval()


def _convolutions(layer: nn.Module) -> list[nn.Conv2d]:
    match layer:
        case nn.Conv2d():
            return [layer]
        case ResidualBlock():
            return [layer.conv1, layer.conv2]
        case Upsample():
            return [layer.conv]
    return []


def write_checkpoints(bundle: Bundle, folder: Path) -> None:
    """As the supervised runs write them, but without what a resume of those would need."""
    decoder, autoencoder = bundle.decoder, bundle.autoencoder
    state = state_of(decoder)
    save(folder / "decoder.pt", {"config": decoder.config.to_dict(), "model": state, "raw": state, "table": True})
    save(folder / "autoencoder.pt", {"config": autoencoder.config.to_dict(), "model": autoencoder.state_dict()})
    shutil.copyfile(bundle.tokenizer, folder / "tokenizer.json")


def main(argv: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bundle", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args(argv)
    write_checkpoints(read_bundle(args.bundle), args.out)


if __name__ == "__main__":
    main()
