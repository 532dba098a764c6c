"""The files of a checkpoint of random weights.

The same seed gives the same numbers, whatever the layout and the file format.
"""

from __future__ import annotations

import json
import math
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file
from torch import Tensor

from models.families.janus.checkpoint.names import original
from models.families.janus.checkpoint.shape import JanusShape, VqShape, tensors
from models.families.janus.random_checkpoint.config import config_of
from models.families.janus.random_checkpoint.shapes import PAD, SHAPES, TEXT_IDS
from models.families.janus.random_checkpoint.tokenizer import build_tokenizer


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
