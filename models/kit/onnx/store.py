"""Weights written beside the graphs, one at a time, so that an interrupted export can go on."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from onnx import TensorProto, helper

from models.kit.onnx.forms import SHARD_BYTES
from models.kit.onnx.graph import Array, Parts

JOURNAL = ".export-journal.jsonl"
ALIGNMENT = 64
Report = Callable[[str], None]
# Told of each weight that is there: its name and its bytes.
Told = Callable[[str, int], None]


@dataclass
class Journal:
    """What is safely written: a first line that says of what export, then a line for each weight.

    A line is added only once its bytes are on the disk; on going on, what lies beyond the last
    recorded byte of a file is cut off.
    """

    folder: Path
    purpose: Mapping[str, Any]
    places: dict[str, list[Any]] = field(default_factory=dict)
    ends: dict[str, int] = field(default_factory=dict)

    @staticmethod
    def open(folder: Path, purpose: Mapping[str, Any]) -> Journal:
        """Takes up the journal of `folder` if it is of the same purpose, else starts the folder anew."""
        journal = Journal(folder, purpose)
        path = folder / JOURNAL
        lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
        records = [record for record in map(_parsed, lines) if record is not None]
        if records and records[0] == dict(purpose):
            for record in records[1:]:
                journal._take(record["graph"], record["name"], record["places"])
            journal._cut()
        elif folder.exists():
            for file in folder.iterdir():
                file.unlink()
        folder.mkdir(parents=True, exist_ok=True)
        if not journal.places:
            path.write_text(json.dumps(dict(purpose)) + "\n", encoding="utf-8")
        return journal

    def _take(self, graph: str, name: str, places: list[Any]) -> None:
        self.places[f"{graph}/{name}"] = places
        for file, offset, length in places:
            self.ends[file] = max(self.ends.get(file, 0), offset + length)

    def _cut(self) -> None:
        for file, end in self.ends.items():
            path = self.folder / file
            if not path.is_file() or path.stat().st_size < end:
                # Bytes that were recorded are gone: nothing here can be trusted.
                self.places.clear()
                self.ends.clear()
                for other in self.folder.iterdir():
                    other.unlink()
                return
            os.truncate(path, end)

    def add(self, graph: str, name: str, places: list[Any]) -> None:
        self._take(graph, name, places)
        with (self.folder / JOURNAL).open("a", encoding="utf-8") as file:
            file.write(json.dumps({"graph": graph, "name": name, "places": places}) + "\n")

    def close(self) -> None:
        (self.folder / JOURNAL).unlink(missing_ok=True)


def _parsed(line: str) -> dict[str, Any] | None:
    """None for a line that was cut short."""
    try:
        value = json.loads(line)
    except ValueError:
        return None
    return value if isinstance(value, dict) else None


class ShardedStore:
    """The weights of one graph, in files `{graph}.weights.{n}` of at most SHARD_BYTES each."""

    def __init__(
        self,
        journal: Journal,
        graph: str,
        told: Told = lambda _name, _size: None,
        limit: int = SHARD_BYTES,
    ) -> None:
        self.graph = graph
        self.files: list[str] = []
        self._journal = journal
        self._told = told
        self._limit = limit

    def put(
        self, name: str, parts: Parts, produce: Callable[[], Mapping[str, Array]]
    ) -> list[TensorProto]:
        places = self._journal.places.get(f"{self.graph}/{name}")
        if places is None:
            places = self._written(name, parts, produce())
            self._journal.add(self.graph, name, places)
        for file, _, _ in places:
            if file not in self.files:
                self.files.append(file)
        self._told(name, sum(length for _, _, length in places))
        return [
            _external(name + suffix, dtype, shape, place)
            for (suffix, (dtype, shape)), place in zip(parts.items(), places, strict=True)
        ]

    def _written(self, name: str, parts: Parts, made: Mapping[str, Array]) -> list[Any]:
        places = []
        for suffix, (dtype, shape) in parts.items():
            array = np.ascontiguousarray(made[suffix])
            if array.dtype != dtype or array.shape != shape:
                raise TypeError(f"{name}{suffix}: {array.dtype} {array.shape}, not {dtype} {shape}")
            file, offset = self._place(array.nbytes)
            with (self._journal.folder / file).open("ab") as shard:
                shard.write(b"\0" * (offset - shard.tell()))
                array.tofile(shard)
                shard.flush()
                os.fsync(shard.fileno())
            self._journal.ends[file] = offset + array.nbytes
            places.append([file, offset, array.nbytes])
        return places

    def _place(self, size: int) -> tuple[str, int]:
        """The file and the offset for the next `size` bytes; recorded ends count, not what is there."""
        number = 0
        ends = self._journal.ends
        while self._name(number + 1) in ends:
            number += 1
        end = ends.get(self._name(number), 0)
        offset = -(-end // ALIGNMENT) * ALIGNMENT
        if end and offset + size > self._limit:
            return self._name(number + 1), 0
        return self._name(number), offset

    def _name(self, number: int) -> str:
        return f"{self.graph}.weights.{number}"


def _external(name: str, dtype: Any, shape: tuple[int, ...], place: list[Any]) -> TensorProto:
    file, offset, length = place
    kind = helper.np_dtype_to_tensor_dtype(np.dtype(dtype))
    tensor = TensorProto(name=name, data_type=kind, dims=shape)
    tensor.data_location = TensorProto.EXTERNAL
    for key, value in (("location", file), ("offset", offset), ("length", length)):
        tensor.external_data.add(key=key, value=str(value))
    return tensor
