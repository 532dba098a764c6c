"""config.json in both layouts."""

from __future__ import annotations

from typing import Any

from models.families.janus.checkpoint.shape import JanusShape, VqShape
from models.families.janus.random_checkpoint.shapes import PAD, PLACEHOLDER, TEXT_IDS


def config_of(name: str, shape: JanusShape, vq: VqShape, layout: str) -> dict[str, Any]:
    language = {
        "model_type": "llama",
        "hidden_size": shape.width,
        "intermediate_size": shape.ffn,
        "num_hidden_layers": shape.layers,
        "num_attention_heads": shape.heads,
        "num_key_value_heads": shape.kv_heads,
        "vocab_size": shape.vocabulary,
        "max_position_embeddings": shape.max_positions,
    }
    vision = shape.vision
    if layout == "original":
        named = name != "tiny"
        return {
            "architectures": ["MultiModalityCausalLM"],
            "model_type": "multi_modality",
            "language_config": language,
            "aligner_config": _projector(vision.width if vision else 0, shape.width),
            "gen_aligner_config": _projector(shape.code_width, shape.width),
            "gen_head_config": {
                "cls": "vision_head",
                "params": {
                    "image_token_embed": shape.head_hidden,
                    "image_token_size": shape.codes,
                    "n_embed": shape.width,
                },
            },
            "gen_vision_config": {
                "cls": "VQ-16",
                "params": {"image_token_size": shape.codes, "n_embed": shape.code_width},
            },
            "vision_config": {
                "cls": "CLIPVisionTower",
                "params": {
                    "image_size": shape.image_size,
                    "model_name": "siglip_large_patch16_384" if named else "siglip_small",
                    **({} if named or not vision else {"num_attention_heads": vision.heads}),
                    "select_feature": "same",
                    "select_layer": -1,
                },
            },
        }
    pad = PAD[name]
    config: dict[str, Any] = {
        "architectures": ["JanusForConditionalGeneration"],
        "model_type": "janus",
        "image_token_id": PLACEHOLDER[name],
        "text_config": {
            **language,
            "bos_token_id": TEXT_IDS[name],
            "eos_token_id": TEXT_IDS[name] + 1,
            "pad_token_id": pad,
            "tie_word_embeddings": False,
            "rms_norm_eps": shape.rms_eps,
        },
        "tie_word_embeddings": False,
        "vq_config": {
            "model_type": "janus_vqgan",
            "embed_dim": shape.code_width,
            "num_embeddings": shape.codes,
            "latent_channels": vq.latent,
            "base_channels": vq.base,
            "channel_multiplier": list(vq.multipliers),
            "num_res_blocks": vq.blocks,
            "num_patches": shape.grid,
            "projection_dim": shape.width,
            "image_token_embed_dim": shape.width,
        },
    }
    if vision is not None:
        config["vision_config"] = {
            "model_type": "janus_vision_model",
            "hidden_size": vision.width,
            "num_hidden_layers": vision.layers,
            "num_attention_heads": vision.heads,
            "mlp_ratio": vision.ffn / vision.width,
            "image_size": vision.image_size,
            "patch_size": vision.patch,
            "projection_dim": shape.width,
            "num_image_tokens": shape.grid * shape.grid,
        }
    return config


def _projector(inputs: int, outputs: int) -> dict[str, Any]:
    params = {"depth": 2, "input_dim": inputs, "n_embed": outputs, "projector_type": "mlp_gelu"}
    return {"cls": "MlpProjector", "params": params}
