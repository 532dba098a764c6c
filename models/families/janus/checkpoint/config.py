"""config.json of a checkpoint, in either layout, checked against the tensors that are there."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from models.families.janus.checkpoint.shape import JanusShape, VisionShape
from models.families.janus.checkpoint.weights import Weights
from models.kit.errors import ExportError

ORIGINAL, TRANSFORMERS = "multi_modality", "janus"

# Heads of the vision towers that deepseek-ai names in place of giving their numbers.
VISION_HEADS = {"siglip_large_patch16_384": 16, "siglip_so400m_patch14_384": 16}


def read_json(path: Path) -> dict[str, Any]:
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ExportError(f"{path} is missing: download it again, beside the weights.") from None
    except ValueError:
        raise ExportError(f"{path} is not readable as JSON: download it again.") from None
    if not isinstance(value, dict):
        raise ExportError(f"{path} holds no settings: download it again.")
    return value


def read_config(folder: Path) -> dict[str, Any]:
    """Raises ExportError for a checkpoint of another architecture."""
    config = read_json(folder / "config.json")
    kind = config.get("model_type")
    named = ", ".join(config.get("architectures") or []) or "no architecture named"
    if kind not in (ORIGINAL, TRANSFORMERS):
        raise ExportError(
            f"{folder} is a checkpoint of another model ({kind or 'no model_type'}; {named}): "
            "the exporter reads Janus-Pro and GoT-R1 (model_type multi_modality or janus)."
        )
    if kind == ORIGINAL and "gen_vision_config" not in config:
        raise ExportError(
            f"{folder} is another model of the Janus family ({named}), which paints without image "
            "tokens: the exporter reads Janus-Pro and GoT-R1."
        )
    return config


def read_shape(config: Mapping[str, Any], weights: Weights) -> JanusShape:
    """The numbers that only the config has come from it; sizes come from the tensors.
    Raises ExportError where the two contradict each other or an option is not known."""
    text = config.get("language_config") or config.get("text_config") or {}
    vocabulary, width = weights.shape("language_model.embed_tokens.weight")
    layers = weights.count("language_model.layers.{}.input_layernorm.weight")
    heads = int(text.get("num_attention_heads", 32))
    head_dim = int(text.get("head_dim") or width // heads)
    queries = weights.shape("language_model.layers.0.self_attn.q_proj.weight")[0]
    keys = weights.shape("language_model.layers.0.self_attn.k_proj.weight")[0]
    _agree("hidden_size", text.get("hidden_size"), width)
    _agree("num_hidden_layers", text.get("num_hidden_layers"), layers)
    _agree("vocab_size", text.get("vocab_size"), vocabulary)
    _agree("num_attention_heads", heads, queries // head_dim)
    _agree("num_key_value_heads", text.get("num_key_value_heads"), keys // head_dim)
    rope = text.get("rope_parameters") or text.get("rope_scaling") or {}
    for option, value, expected in (
        ("hidden_act", text.get("hidden_act", "silu"), "silu"),
        ("attention_bias", text.get("attention_bias", False), False),
        ("mlp_bias", text.get("mlp_bias", False), False),
        ("rope_type", rope.get("rope_type", rope.get("type", "default")), "default"),
    ):
        if value != expected:
            raise ExportError(f"config.json asks for {option} {value}, which no Janus-Pro has: check the checkpoint.")
    codes, code_width = weights.shape("generation_embeddings.weight")
    vision = _vision(config, weights)
    image_size = vision.image_size if vision else 384
    steps = weights.count("vqmodel.decoder.up.{}.block.0.norm1.weight")
    return JanusShape(
        width=width,
        layers=layers,
        heads=heads,
        kv_heads=keys // head_dim,
        head_dim=head_dim,
        ffn=weights.shape("language_model.layers.0.mlp.gate_proj.weight")[0],
        vocabulary=vocabulary,
        codes=codes,
        code_width=code_width,
        head_hidden=weights.shape("generation_head.proj_out.weight")[0],
        grid=image_size >> (steps - 1),
        image_size=image_size,
        rms_eps=float(text.get("rms_norm_eps", 1e-6)),
        rope_theta=float(rope.get("rope_theta") or text.get("rope_theta") or 10000.0),
        max_positions=int(text.get("max_position_embeddings", 2048)),
        vision=vision,
    )


def _agree(name: str, stated: int | None, found: int) -> None:
    if stated is not None and int(stated) != found:
        raise ExportError(
            f"config.json says {name} {stated}, but the weights have {found}: "
            "config.json belongs to another checkpoint."
        )


def _vision(config: Mapping[str, Any], weights: Weights) -> VisionShape | None:
    """None for a checkpoint without the understanding branch."""
    if "vision_model.embeddings.patch_embedding.weight" not in weights:
        return None
    stated = config.get("vision_config") or {}
    params = stated.get("params", stated)
    width, _, patch, _ = weights.shape("vision_model.embeddings.patch_embedding.weight")
    heads = params.get("num_attention_heads")
    if heads is None and "model_name" in params:
        heads = VISION_HEADS.get(params["model_name"])
        if heads is None:
            raise ExportError(
                f"The vision tower {params['model_name']} is not known: add num_attention_heads "
                "to vision_config.params of config.json."
            )
    if params.get("use_qk_norm"):
        raise ExportError("The vision tower normalises q and k, which no Janus-Pro does: check the checkpoint.")
    shape = VisionShape(
        width=width,
        layers=weights.count("vision_model.encoder.layers.{}.layer_norm1.weight"),
        heads=int(heads or 16),
        ffn=weights.shape("vision_model.encoder.layers.0.mlp.fc1.weight")[0],
        patch=patch,
        image_size=int(params.get("image_size", 384)),
        epsilon=float(params.get("layer_norm_eps", 1e-6)),
    )
    positions = weights.shape("vision_model.embeddings.position_embedding.weight")[-2]
    _agree("image_size", shape.image_size, patch * int(positions**0.5))
    return shape
