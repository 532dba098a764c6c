"""python -m models.families.janus.random_checkpoint: a checkpoint of random weights in Janus-Pro's form.

For tests, and to try an export at true size where no weights can be had:

    python -m models.families.janus.random_checkpoint --shape 1b --layout original --out models/work/random-1b

The same seed gives the same numbers, whatever the layout and the file format.
"""

from __future__ import annotations

import argparse
import json
import math
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers
from torch import Tensor

from models.families.janus.checkpoint.names import original
from models.families.janus.checkpoint.shape import JanusShape, VisionShape, VqShape, tensors
from models.families.janus.checkpoint.tokens import BOX_TOKENS

LARGE_VISION = VisionShape(width=1024, layers=24, heads=16, ffn=4096, patch=16, image_size=384)
SMALL_VQ = VqShape(base=32, multipliers=(1, 1, 2), blocks=2, latent=32)

SHAPES: dict[str, tuple[JanusShape, VqShape]] = {
    "tiny": (
        JanusShape(
            width=64,
            layers=2,
            heads=4,
            kv_heads=4,
            head_dim=16,
            ffn=96,
            vocabulary=352,
            codes=256,
            code_width=8,
            head_hidden=64,
            grid=8,
            image_size=32,
            max_positions=1024,
            vision=VisionShape(width=64, layers=2, heads=4, ffn=128, patch=4, image_size=32),
        ),
        SMALL_VQ,
    ),
    "1b": (
        JanusShape(
            width=2048,
            layers=24,
            heads=16,
            kv_heads=16,
            head_dim=128,
            ffn=5632,
            vocabulary=102400,
            codes=16384,
            code_width=8,
            head_hidden=2048,
            grid=24,
            image_size=384,
            vision=LARGE_VISION,
        ),
        VqShape(),
    ),
    "7b": (
        JanusShape(
            width=4096,
            layers=30,
            heads=32,
            kv_heads=32,
            head_dim=128,
            ffn=11008,
            vocabulary=102400,
            codes=16384,
            code_width=8,
            head_hidden=4096,
            grid=24,
            image_size=384,
            vision=LARGE_VISION,
        ),
        VqShape(),
    ),
}

# Where the text tokens end and the special ones begin, and the id of the image placeholder.
TEXT_IDS = {"tiny": 288, "1b": 100000, "7b": 100000}
PLACEHOLDER = {"tiny": 310, "1b": 100581, "7b": 100594}
TOKENS = {"tiny": 312, "1b": 100590, "7b": 100603}
PAD = {"tiny": 290, "1b": 100002, "7b": 100015}

MERGES = ("Ġ t", "h e", "Ġt he", "Ġ a", "i n", "r e", "e d", "Ġa p", "p l", "Ġap pl", "Ġappl e")


def build_tokenizer(name: str, boxes: bool = False) -> Tokenizer:
    """Byte-level BPE with DeepSeek's special tokens, at the ids of the size `name`."""
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    joined = [merge.replace(" ", "") for merge in MERGES]
    pieces = [*alphabet, *joined]
    pieces += [f"<unused{i}>" for i in range(len(pieces), TEXT_IDS[name])]
    tokenizer = Tokenizer(
        models.BPE(
            vocab={piece: index for index, piece in enumerate(pieces)},
            merges=[tuple(merge.split(" ")) for merge in MERGES],
        )
    )
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)
    tokenizer.decoder = decoders.ByteLevel()
    first, pad, placeholder = TEXT_IDS[name], PAD[name], PLACEHOLDER[name]
    named = {
        first: "<｜begin▁of▁sentence｜>",
        first + 1: "<｜end▁of▁sentence｜>",
        pad: "<｜▁pad▁｜>",
        pad + 1: "<begin_of_image>",
        pad + 2: "<end_of_image>",
        placeholder: "<image_placeholder>",
    }
    for index in range(first, TOKENS[name]):
        token = named.get(index, f"<｜place▁holder▁no▁{index - first}｜>")
        tokenizer.add_special_tokens([AddedToken(token, special=True, normalized=False)])
    if boxes:
        tokenizer.add_tokens([AddedToken(token, special=False) for token in BOX_TOKENS])
    return tokenizer


def random_tensor(name: str, shape: tuple[int, ...], seed: int) -> Tensor:
    """Drawn by name, so that order and layout change nothing; scaled so that activations keep their size."""
    generator = torch.Generator().manual_seed(zlib.crc32(name.encode()) ^ seed)
    drawn = torch.randn(shape, generator=generator)
    if "norm" in name:
        return 0.1 * drawn + (1.0 if name.endswith("weight") else 0.0)
    if name.endswith("bias"):
        return 0.1 * drawn
    if "embed" in name and "patch" not in name:
        return drawn
    return drawn * math.prod(shape[1:]) ** -0.5


def named_tensors(
    shape: JanusShape, vq: VqShape, layout: str, seed: int
) -> Iterator[tuple[str, Tensor]]:
    """(name in the layout, values) of the whole model."""
    vision: dict[str, Tensor] = {}
    for name, size in tensors(shape, vq):
        tensor = random_tensor(name, size, seed)
        if layout == "transformers":
            yield (name if name.startswith("lm_head") else f"model.{name}"), tensor
            continue
        if "vision_model.encoder" in name and any(f"self_attn.{p}_proj" in name for p in "qkv"):
            vision[name] = tensor
            if "v_proj" in name:
                parts = [vision.pop(name.replace("v_proj", f"{p}_proj")) for p in "qkv"]
                yield original(name.replace("v_proj", "qkv")), torch.cat(parts)
            continue
        if name.endswith("position_embedding.weight"):
            tensor = tensor[None]
        yield original(name), tensor


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


def _write_json(path: Path, value: Any) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def write_checkpoint(
    out: Path,
    name: str = "tiny",
    layout: str = "transformers",
    *,
    file_format: str = "safetensors",
    shard_bytes: int = 2_000_000_000,
    dtype: torch.dtype | None = None,
    seed: int = 0,
    boxes: bool = False,
    changes: dict[str, Any] | None = None,
    vq: VqShape | None = None,
) -> Path:
    """A whole checkpoint folder; `changes` replaces fields of the shape. Gives `out`."""
    shape, own_vq = SHAPES[name]
    shape, vq = replace(shape, **(changes or {})), vq or own_vq
    dtype = dtype or (torch.float32 if name == "tiny" else torch.bfloat16)
    out.mkdir(parents=True, exist_ok=True)
    _write_json(out / "config.json", config_of(name, shape, vq, layout))
    build_tokenizer(name, boxes).save(str(out / "tokenizer.json"))
    _write_json(
        out / "tokenizer_config.json",
        {
            "bos_token": "<｜begin▁of▁sentence｜>",
            "eos_token": "<｜end▁of▁sentence｜>",
            "pad_token": "<｜▁pad▁｜>",
            "tokenizer_class": "PreTrainedTokenizerFast",
            "model_max_length": shape.max_positions,
        },
    )
    _write_json(
        out / "preprocessor_config.json",
        {
            "image_size": shape.image_size,
            "image_mean": [0.5, 0.5, 0.5],
            "image_std": [0.5, 0.5, 0.5],
            "rescale_factor": 1 / 255,
            "do_normalize": True,
        },
    )
    if layout == "transformers":
        boi = PAD[name] + 1
        _write_json(
            out / "generation_config.json",
            {
                "bos_token_id": TEXT_IDS[name],
                "eos_token_id": TEXT_IDS[name] + 1,
                "pad_token_id": PAD[name],
                "generation_kwargs": {"boi_token_id": boi},
            },
        )
    _write_weights(out, named_tensors(shape, vq, layout, seed), file_format, shard_bytes, dtype)
    return out


def _write_weights(
    out: Path,
    named: Iterator[tuple[str, Tensor]],
    file_format: str,
    shard_bytes: int,
    dtype: torch.dtype,
) -> None:
    stem, ending = {"safetensors": ("model", "safetensors"), "bin": ("pytorch_model", "bin")}[file_format]
    shards: list[list[str]] = []
    held: dict[str, Tensor] = {}

    def flush() -> None:
        path = out / f"{stem}-part{len(shards)}.{ending}"
        if file_format == "safetensors":
            save_file(held, str(path), metadata={"format": "pt"})
        else:
            torch.save(held, path)
        shards.append(list(held))
        held.clear()

    size = 0
    for name, tensor in named:
        tensor = tensor.to(dtype).contiguous()
        if held and size + tensor.nbytes > shard_bytes:
            flush()
            size = 0
        held[name] = tensor
        size += tensor.nbytes
    flush()
    if len(shards) == 1:
        (out / f"{stem}-part0.{ending}").rename(out / f"{stem}.{ending}")
        return
    weight_map = {}
    for index, names in enumerate(shards):
        path = f"{stem}-{index + 1:05d}-of-{len(shards):05d}.{ending}"
        (out / f"{stem}-part{index}.{ending}").rename(out / path)
        weight_map |= {name: path for name in names}
    _write_json(out / f"{stem}.{ending}.index.json", {"metadata": {}, "weight_map": weight_map})


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m models.families.janus.random_checkpoint",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--shape", choices=list(SHAPES), default="tiny")
    parser.add_argument("--layout", choices=["original", "transformers"], default="original")
    parser.add_argument("--format", choices=["safetensors", "bin"], default="safetensors")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--boxes", action="store_true", help="with the four grounding tokens")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    write_checkpoint(
        args.out, args.shape, args.layout, file_format=args.format, seed=args.seed, boxes=args.boxes
    )
    print(args.out)


if __name__ == "__main__":
    main()
