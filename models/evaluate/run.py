"""A run's folder: what it is of, a file of records a shard, pictures. What is there isn't made again.

    run.json                 what the run is of; another run in the same folder is refused
    shards/00000.jsonl       a finished prompt a line, in the order they were finished in
    records.jsonl            all of them, in the order of the prompts
    pictures/00000/0000.png  by prompt and picture
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from models.evaluate.prompts import UsageError


@dataclass(frozen=True)
class Record:
    """One finished prompt. `refused`: why the engine would not, where it wouldn't; `tokens` of the first picture."""

    index: int
    prompt: str
    chain: str
    tokenCount: int  # noqa: N815 - as `npm run eval` writes it
    seconds: float
    pictures: int
    tokens: list[int] | None = None
    refused: str | None = None


@dataclass(frozen=True)
class Run:
    folder: Path

    @property
    def records(self) -> Path:
        return self.folder / "records.jsonl"

    def shard(self, number: int) -> Path:
        return self.folder / "shards" / f"{number:05d}.jsonl"

    def picture(self, index: int, number: int) -> Path:
        return self.folder / "pictures" / f"{index:05d}" / f"{number:04d}.png"

    def begin(self, facts: dict[str, Any]) -> None:
        """Raises UsageError where the folder holds another run."""
        path = self.folder / "run.json"
        (self.folder / "shards").mkdir(parents=True, exist_ok=True)
        if path.is_file():
            before = json.loads(path.read_text("utf-8"))
            differs = [name for name in facts["of"] if before["of"].get(name) != facts["of"][name]]
            if differs:
                raise UsageError(f"{self.folder} holds another run ({', '.join(differs)} differ): give another --out")
        path.write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")

    def facts(self) -> dict[str, Any]:
        return json.loads((self.folder / "run.json").read_text("utf-8"))

    def done(self, number: int) -> dict[int, Record]:
        """Records of a shard by index; a line cut short by the end of a run is left out."""
        path = self.shard(number)
        found: dict[int, Record] = {}
        for line in path.read_text("utf-8").splitlines() if path.is_file() else ():
            try:
                record = Record(**json.loads(line))
            except (ValueError, TypeError):
                continue
            found[record.index] = record
        return found

    def keep(self, number: int, record: Record, pictures: list[bytes]) -> None:
        """Pictures first: a record says that they are whole."""
        for place, png in enumerate(pictures):
            path = self.picture(record.index, place)
            path.parent.mkdir(parents=True, exist_ok=True)
            partial = path.with_suffix(".partial")
            partial.write_bytes(png)
            partial.rename(path)
        with self.shard(number).open("a+b") as file:
            if file.tell() and not _ends_whole(file):
                file.write(b"\n")
            file.write(json.dumps(asdict(record), ensure_ascii=False).encode() + b"\n")

    def gather(self, shards: int) -> list[Record]:
        """All records in the order of the prompts, and `records.jsonl` of them."""
        found = {index: record for number in range(shards) for index, record in self.done(number).items()}
        whole = [found[index] for index in sorted(found)]
        partial = self.records.with_suffix(".partial")
        partial.write_text(
            "".join(json.dumps(asdict(record), ensure_ascii=False) + "\n" for record in whole), encoding="utf-8"
        )
        partial.rename(self.records)
        return whole


def _ends_whole(file: Any) -> bool:
    file.seek(-1, os.SEEK_END)
    return file.read(1) == b"\n"
