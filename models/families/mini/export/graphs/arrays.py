"""MiniJanus checkpoints as the named arrays that the graph builders take."""

from __future__ import annotations

from typing import Any

import numpy as np
from torch import Tensor

from models.families.mini.net.model import MiniJanus, ModelConfig
from models.kit.onnx.graph import Array
from models.kit.onnx.shape import DecoderShape


def decoder_shape(config: ModelConfig) -> DecoderShape:
    return DecoderShape(
        width=config.width,
        layers=config.layers,
        heads=config.heads,
        head_dim=config.head_dim,
        ffn=config.ffn,
        text_vocab=config.text_vocab,
        codes=config.codes,
        image_position_start=config.image_position_start,
        rms_eps=config.rms_eps,
    )


def _array(tensor: Tensor) -> Array:
    return tensor.detach().float().cpu().numpy()


def decoder_arrays(model: MiniJanus) -> dict[str, Array]:
    """The arrays `build_decoder` names, from a MiniJanus; image embeddings go through the aligner."""
    state: dict[str, Any] = {name: _array(value) for name, value in model.state_dict().items()}
    half = model.config.head_dim // 2
    arrays: dict[str, Array] = {
        "embedding": _array(model.input_table()),
        "position_embedding": state["image_position"],
        "cos": _array(model.cos[:, :half]),
        "sin": _array(model.sin[:, :half]),
        "norm": state["norm.weight"],
        "lm_head": state["lm_head.weight"].T,
        "gen_head.0.weight": state["gen_head.0.weight"].T,
        "gen_head.0.bias": state["gen_head.0.bias"],
        "gen_head.1.weight": state["gen_head.2.weight"].T,
        "gen_head.1.bias": state["gen_head.2.bias"],
    }
    for index in range(model.config.layers):
        source, target = f"blocks.{index}.", f"layers.{index}."
        attention, ffn = source + "attention.", source + "ffn."
        arrays[target + "attention_norm"] = state[source + "attention_norm.weight"]
        arrays[target + "ffn_norm"] = state[source + "ffn_norm.weight"]
        arrays[target + "q_norm"] = state[attention + "q_norm.weight"]
        arrays[target + "k_norm"] = state[attention + "k_norm.weight"]
        arrays[target + "attention_out"] = state[attention + "o_proj.weight"].T
        arrays[target + "down"] = state[ffn + "down_proj.weight"].T
        arrays[target + "qkv"] = np.concatenate(
            [state[f"{attention}{part}_proj.weight"].T for part in "qkv"], axis=1
        )
        arrays[target + "gate_up"] = np.concatenate(
            [state[f"{ffn}{part}_proj.weight"].T for part in ("gate", "up")], axis=1
        )
    return arrays
