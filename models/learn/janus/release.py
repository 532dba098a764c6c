"""A run's newest checkpoint as an ordinary one that transformers, the server and the exporter read; LoRA is merged.

    python -m models.learn.janus.release --run models/work/janus/grpo --out MyJanus
    python -m models.learn.janus.release --run models/work/janus/grpo --out MyJanus --bundle my-janus --target webgpu --dtype q4f16

The second makes the studio's bundle as well. Tensors go through one at a time.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import torch
import torch.distributed.checkpoint as dcp
import tyro
from safetensors.torch import save_file
from torch import Tensor, nn
from torch.distributed.checkpoint import FileSystemReader
from transformers import JanusForConditionalGeneration

from models.families.janus.bundle import export
from models.families.janus.checkpoint.licence import copy_licences
from models.families.janus.checkpoint.opened import Checkpoint, open_checkpoint
from models.families.janus.checkpoint.tokens import special_ids
from models.families.janus.options import Options as BundleOptions
from models.families.janus.reference import named_tensor, reference_config
from models.kit.command import list_files
from models.kit.errors import ExportError
from models.kit.folders import finished_folder
from models.learn.janus.build import LORA_IN, LORA_OUT
from models.learn.janus.keep import FACTS, kept, read_facts

NAME = "models.learn.janus.release"
SHARD_BYTES = 4 << 30
DTYPES = {"bfloat16": torch.bfloat16, "float16": torch.float16, "float32": torch.float32}
# What lies beside the weights and stays true of them.
BESIDE = ("preprocessor_config.json", "tokenizer_config.json")


@dataclass(frozen=True)
class Options:
    # Folder of a run, or one of its checkpoints.
    run: Path
    # The folder to be written.
    out: Path
    # Of the weights.
    dtype_of_weights: Literal["bfloat16", "float16", "float32"] = "bfloat16"
    # Another place for the checkpoint that the run began with.
    start: Path | None = None
    # Also the studio's bundle, there; the rest are the exporter's options.
    bundle: Path | None = None
    target: Literal["webgpu", "wasm", "both"] = "webgpu"
    # As the exporter has it by itself where none is given.
    dtype: Literal["q4f16", "q4", "int8", "fp16", "fp32"] | None = None


class Learned:
    """The learned tensors of a sharded checkpoint, by the names of `checkpoint/names.py`."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.facts = folder, read_facts(folder)
        found = FileSystemReader(folder).read_metadata().state_dict_metadata
        self.names = {name.removeprefix("policy."): found[name] for name in found if name.startswith("policy.")}

    def read(self, name: str) -> Tensor:
        """One tensor, from however many processes it was kept by."""
        state: dict[str, Any] = {f"policy.{name}": torch.empty(self.names[name].size, dtype=torch.float32)}
        dcp.load(state, checkpoint_id=self.folder, no_dist=True)
        return state[f"policy.{name}"]

    def values(self, name: str, before: Tensor) -> Tensor:
        """A tensor as it was learned: itself, or with LoRA's product."""
        if name in self.names:
            return self.read(name)
        stem = name.removesuffix(".weight")
        if stem + LORA_IN in self.names:
            scale = self.facts["alpha"] / self.facts["lora"]
            return before.float() + scale * (self.read(stem + LORA_OUT) @ self.read(stem + LORA_IN))
        return before


def newest(run: Path) -> Path:
    """A checkpoint's folder as it is; of a run's the newest. Raises ExportError where there is none."""
    if (run / FACTS).is_file():
        return run
    found = kept(run) or sorted(path.parent for path in run.glob(f"*/{FACTS}"))
    if not found:
        raise ExportError(f"{run} holds no checkpoint of a run.")
    return found[-1]


def release(run: Path, out: Path, dtype: torch.dtype = torch.bfloat16, start: Path | None = None) -> Path:
    """Writes the folder whole or not at all; gives it. Raises ExportError."""
    learned = Learned(newest(run))
    checkpoint = open_checkpoint(start or Path(learned.facts["checkpoint"]), plans=True)
    with finished_folder(out) as folder:
        names = _write_weights(folder, checkpoint, learned, dtype)
        homeless = [name for name in learned.names if _stem(name) not in names]
        if homeless:
            raise ExportError(f"{run} began with another checkpoint: {checkpoint.folder} has no {homeless[0]}.")
        _write_config(folder, checkpoint, dtype)
        checkpoint.tokenizer.save(str(folder / "tokenizer.json"))
        for name in BESIDE:
            if (checkpoint.folder / name).is_file():
                shutil.copyfile(checkpoint.folder / name, folder / name)
        copy_licences(checkpoint.folder, folder)
    return out


def _write_config(folder: Path, checkpoint: Checkpoint, dtype: torch.dtype) -> None:
    config, ids = reference_config(checkpoint), special_ids(checkpoint.tokenizer)
    named = {"bos_token_id": ids["bos"], "eos_token_id": ids["eos"], "pad_token_id": ids["pad"]}
    config.text_config.update(named)
    config.architectures, config.dtype = ["JanusForConditionalGeneration"], str(dtype).removeprefix("torch.")
    config.save_pretrained(folder)
    generation = {**named, "generation_kwargs": {"boi_token_id": ids["beginOfImage"]}}
    (folder / "generation_config.json").write_text(json.dumps(generation, indent=1) + "\n", encoding="utf-8")


def _stem(name: str) -> str:
    for ending in (LORA_IN, LORA_OUT):
        name = name.removesuffix(ending) + ".weight" if name.endswith(ending) else name
    return name


def _tensors(checkpoint: Checkpoint, learned: Learned) -> Iterator[tuple[str, Tensor]]:
    """All of them by transformers' names, `model.` and all."""
    with torch.device("meta"):
        whole: nn.Module = JanusForConditionalGeneration(reference_config(checkpoint))
    for name, value in whole.state_dict().items():
        own = name.removeprefix("model.")
        before = named_tensor(checkpoint.weights, own, checkpoint.text_vocabulary, value.shape)
        yield name, learned.values(own, before)


def _write_weights(folder: Path, checkpoint: Checkpoint, learned: Learned, dtype: torch.dtype) -> set[str]:
    shards: list[tuple[Path, list[str]]] = []
    held: dict[str, Tensor] = {}
    size, total = 0, 0

    def flush() -> None:
        path = folder / f"part-{len(shards)}.safetensors"
        save_file(held, str(path), metadata={"format": "pt"})
        shards.append((path, list(held)))
        held.clear()

    for name, tensor in _tensors(checkpoint, learned):
        rounded = tensor.to(dtype).contiguous()
        if held and size + rounded.nbytes > SHARD_BYTES:
            flush()
            size = 0
        held[name] = rounded.clone()
        size += rounded.nbytes
        total += rounded.nbytes
    flush()
    where: dict[str, str] = {}
    for number, (path, names) in enumerate(shards, start=1):
        file = f"model-{number:05d}-of-{len(shards):05d}.safetensors"
        path.rename(folder / file)
        where |= dict.fromkeys(names, file)
    index = {"metadata": {"total_size": total}, "weight_map": where}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index, indent=1) + "\n", encoding="utf-8")
    return {name.removeprefix("model.") for name in where}


def main(argv: list[str] | None = None) -> None:
    options = tyro.cli(Options, args=argv, prog=f"python -m {NAME}", description=__doc__)
    try:
        print(release(options.run, options.out, DTYPES[options.dtype_of_weights], options.start))
        if options.bundle is not None:
            asked = BundleOptions(options.out, options.bundle, options.target, options.dtype, plans=True)
            list_files(export(asked, say=lambda line: print(line, flush=True)), options.bundle)
    except ExportError as error:
        print(f"{NAME}: {error}", file=sys.stderr)
        sys.exit(2)


if __name__ == "__main__":
    main()
