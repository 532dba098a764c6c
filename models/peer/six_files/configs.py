"""The JSON files of the layout: what transformers.js reads beside the graphs."""

from __future__ import annotations

from typing import Any

from models.kit.template import ends
from models.peer.six_files.source import Source


def config(source: Source) -> dict[str, Any]:
    shape = source.shape
    return {
        "architectures": ["MultiModalityCausalLM"],
        "model_type": "multi_modality",
        "language_config": {
            "model_type": "llama",
            "hidden_size": shape.width,
            "intermediate_size": shape.ffn,
            "num_hidden_layers": shape.layers,
            "num_attention_heads": shape.heads,
            "num_key_value_heads": shape.heads,
            "head_dim": shape.head_dim,
            "max_position_embeddings": source.max_positions,
            "rms_norm_eps": shape.rms_eps,
            "rope_theta": 10000.0,
            "vocab_size": shape.text_vocab,
        },
        "gen_vision_config": {
            "cls": "VQ-16",
            "model_type": "gen_vision",
            "params": {"image_token_size": shape.codes, "n_embed": source.code_width},
        },
        "gen_aligner_config": {
            "cls": "MlpProjector",
            "model_type": "gen_aligner",
            "params": {
                "depth": 2,
                "input_dim": source.code_width,
                "n_embed": shape.width,
                "projector_type": "mlp_gelu",
            },
        },
        "gen_head_config": {
            "cls": "vision_head",
            "model_type": "gen_head",
            "params": {
                "image_token_embed": shape.width,
                "image_token_size": shape.codes,
                "n_embed": shape.width,
            },
        },
    }


def generation_config(source: Source) -> dict[str, Any]:
    """No guidance scale: it would double the rows of text, too. A caller of generate_images gives it."""
    return {
        "bos_token_id": source.ids.bos,
        "eos_token_id": source.ids.eos,
        "pad_token_id": source.ids.pad,
    }


def preprocessor_config(source: Source) -> dict[str, Any]:
    return {
        "processor_class": "VLChatProcessor",
        "image_processor_type": "VLMImageProcessor",
        "image_size": source.size,
        "min_size": 14,
        "do_resize": True,
        "do_rescale": True,
        "do_normalize": True,
        "rescale_factor": 1 / 255,
        "image_mean": [0.5, 0.5, 0.5],
        "image_std": [0.5, 0.5, 0.5],
        "background_color": [127, 127, 127],
    }


def processor_config(source: Source) -> dict[str, Any]:
    return {
        "processor_class": "VLChatProcessor",
        "image_tag": "<image_placeholder>",
        "image_start_tag": "<begin_of_image>",
        "image_end_tag": "<end_of_image>",
        "num_image_tokens": source.tokens,
        "add_special_token": False,
        "mask_prompt": True,
        "ignore_id": -100,
        "sft_format": "deepseek",
    }


def tokenizer_config(source: Source) -> dict[str, Any]:
    """With the chat templates `default` and `text_to_image`, both a single turn of `template`."""
    names = {entry["id"]: entry["content"] for entry in source.tokenizer["added_tokens"]}
    bos, eos, pad = (names[i] for i in (source.ids.bos, source.ids.eos, source.ids.pad))
    before, after = ends(source.template)
    turn = f"{{{{ bos_token }}}}{_literal(before)}{{{{ messages[0]['content'] }}}}{_literal(after)}"
    return {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "processor_class": "VLChatProcessor",
        "bos_token": bos,
        "eos_token": eos,
        "pad_token": pad,
        "model_max_length": source.max_positions,
        "clean_up_tokenization_spaces": False,
        "chat_template": [
            {"name": "default", "template": turn},
            {"name": "text_to_image", "template": turn + "<begin_of_image>"},
        ],
    }


def _literal(text: str) -> str:
    """Text as a Jinja expression: newlines next to a tag would be trimmed otherwise."""
    escaped = text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n")
    return f"{{{{ '{escaped}' }}}}"
