"""A checkpoint's tensors by name, read one at a time: safetensors or .bin, in shards or not."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor

from models.kit.errors import ExportError

# In order of preference; an index comes before the single file of the same kind.
INDEXES = ("model.safetensors.index.json", "pytorch_model.bin.index.json")
SINGLE = ("model.safetensors", "pytorch_model.bin")


class Shard(Protocol):
    """One file of a checkpoint."""

    def keys(self) -> list[str]: ...

    def shape(self, name: str) -> tuple[int, ...]: ...

    def read(self, name: str) -> Tensor: ...


class SafetensorsShard:
    """Opened for each tensor anew: pages of a mapping that stays would add up to the whole file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            with safe_open(str(path), framework="pt") as file:
                self._shapes = {n: tuple(file.get_slice(n).get_shape()) for n in file.keys()}
        except SafetensorError as error:
            raise damaged(path, str(error)) from error

    def keys(self) -> list[str]:
        return list(self._shapes)

    def shape(self, name: str) -> tuple[int, ...]:
        return self._shapes[name]

    def read(self, name: str) -> Tensor:
        with safe_open(str(self._path), framework="pt") as file:
            return file.get_tensor(name)


class TorchShard:
    """A .bin file. Mapped anew for each tensor where it is of the zip form that torch has written
    since 1.6; an older one is held whole."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._held: dict[str, Tensor] | None = None
        try:
            state = self._load(mmap=True)
        except RuntimeError as error:
            if "mmap" not in str(error):
                raise damaged(path, str(error)) from error
            self._held = state = self._load(mmap=False)
        self._shapes = {name: tuple(tensor.shape) for name, tensor in state.items()}

    def _load(self, mmap: bool) -> dict[str, Tensor]:
        try:
            state = torch.load(self._path, map_location="cpu", weights_only=True, mmap=mmap)
        except pickle.UnpicklingError as error:
            raise ExportError(
                f"{self._path} holds more than tensors, and loading that could run code: save the "
                "model's weights alone (torch.save of its state_dict, or safetensors)."
            ) from error
        except (EOFError, ValueError) as error:
            raise damaged(self._path, str(error)) from error
        if isinstance(state, dict) and isinstance(state.get("state_dict"), dict):
            state = state["state_dict"]
        if not isinstance(state, dict):
            raise ExportError(f"{self._path} holds no tensors by name: give a model's saved weights.")
        return {name: value for name, value in state.items() if isinstance(value, Tensor)}

    def keys(self) -> list[str]:
        return list(self._shapes)

    def shape(self, name: str) -> tuple[int, ...]:
        return self._shapes[name]

    def read(self, name: str) -> Tensor:
        return (self._held if self._held is not None else self._load(mmap=True))[name]


def damaged(path: Path, reason: str) -> ExportError:
    reason = reason.strip().splitlines()[0][:200] if reason.strip() else "no reason given"
    return ExportError(f"{path} is damaged or cut short ({reason}): download it again.")


def open_shard(path: Path) -> Shard:
    if not path.is_file():
        raise ExportError(f"{path} is missing: download it again, beside the other files.")
    with path.open("rb") as file:
        if file.read(40).startswith(b"version https://git-lfs"):
            raise ExportError(
                f"{path} is a Git LFS pointer, not the weights: run `git lfs pull` in its folder."
            )
    return SafetensorsShard(path) if path.suffix == ".safetensors" else TorchShard(path)


class TensorSource:
    """All tensors of a checkpoint folder (or of the one file given), by name."""

    def __init__(self, path: Path) -> None:
        """Opens every shard, so that a missing or a damaged one is found before anything is written.
        Raises ExportError."""
        self.files = _files(path)
        self._where: dict[str, Shard] = {}
        for file in self.files:
            shard = open_shard(file)
            for name in shard.keys():
                self._where[name] = shard
        for name, file in _promised(path):
            if name not in self._where:
                raise ExportError(f"{file} lacks the tensor {name} that the index promises: download it again.")

    def __iter__(self) -> Iterator[str]:
        return iter(self._where)

    def __contains__(self, name: object) -> bool:
        return name in self._where

    def shape(self, name: str) -> tuple[int, ...]:
        return self._where[name].shape(name)

    def read(self, name: str) -> Tensor:
        return self._where[name].read(name)


def _index(folder: Path) -> dict[str, str] | None:
    for name in INDEXES:
        if (folder / name).is_file():
            try:
                weight_map = json.loads((folder / name).read_text(encoding="utf-8"))["weight_map"]
            except (ValueError, KeyError, TypeError) as error:
                raise ExportError(f"{folder / name} is not a readable index: download it again.") from error
            return {str(k): str(v) for k, v in weight_map.items()}
    return None


def _files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    if not path.is_dir():
        raise ExportError(f"{path} does not exist: give the folder of a checkpoint.")
    weight_map = _index(path)
    if weight_map is not None:
        files = [path / name for name in sorted(set(weight_map.values()))]
        missing = [file.name for file in files if not file.is_file()]
        if missing:
            raise ExportError(
                f"{path} lacks {', '.join(missing)} of its {len(files)} shards: download what is missing."
            )
        return files
    for name in SINGLE:
        if (path / name).is_file():
            return [path / name]
    raise ExportError(
        f"{path} holds no weights: expected model.safetensors, pytorch_model.bin, or shards with their index."
    )


def _promised(path: Path) -> Iterator[tuple[str, Path]]:
    if path.is_dir():
        for name, file in (_index(path) or {}).items():
            yield name, path / file
