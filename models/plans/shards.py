"""Shards: prompts with their briefs and chains, written ahead of training and kept on disk.

    python -m models.plans.shards --out models/work/plans --count 20 --first 0

writes gzip files of a JSON object a line, {"prompt", "chain", "brief"}; a file appears when it is whole. Text, not
ids, so that a new tokenizer needs no new shards. Which shard holds what is a function of its number alone.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from models.plans.mentions import as_mentioned
from models.world.brief import Asked, Brief, Placed, Related
from models.world.composition import compose, write_chain
from models.world.sentences import sample_prompt
from models.world.sentences.draw.plain import draw_plain
from models.world.sentences.noise import untidy
from models.world.sentences.write.plain import write_plain

HELD_OUT = 9_000_000  # shards from this number on are for measuring
_PLAIN = 0.12  # as benchmarks have them, beside those among the world's own prompts


@dataclass(frozen=True)
class Row:
    prompt: str
    chain: str
    brief: Brief


def draw_row(r: random.Random) -> Row:
    while True:
        try:
            if r.random() < _PLAIN:
                brief = draw_plain(r)
                prompt = untidy(r, write_plain(brief, r))
            else:
                prompt, brief = sample_prompt(r)
        except (IndexError, ValueError, KeyError) as error:  # one prompt that can't be written stops no run
            print(f"left out: {error!r}", flush=True)
            continue
        brief = as_mentioned(prompt, brief)
        standings = compose(brief, r)
        if standings is not None:
            return Row(prompt, write_chain(brief, standings, r), brief)


def draw_rows(number: int, count: int) -> Iterator[Row]:
    """The rows of a shard."""
    r = random.Random(f"plans {number}")
    for _ in range(count):
        yield draw_row(r)


def _brief(data: dict[str, Any]) -> Brief:
    return Brief(
        tuple(Asked(**entry) for entry in data["objects"]),
        tuple(Related(x["subject"], x["relation"], tuple(x["objects"])) for x in data["relations"]),
        tuple(Placed(**place) for place in data["places"]),
        data["setting"],
        tuple(data["avoid"]),
        data["style"],
    )


def write_shard(path: Path, number: int, count: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    with gzip.open(part, "wt", encoding="utf-8", compresslevel=5) as file:
        for row in draw_rows(number, count):
            file.write(json.dumps({"prompt": row.prompt, "chain": row.chain, "brief": asdict(row.brief)}) + "\n")
    os.replace(part, path)


def read_texts(path: Path) -> list[tuple[str, str]]:
    """Prompts and chains."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [(row["prompt"], row["chain"]) for row in map(json.loads, file)]


def read_shard(path: Path) -> list[Row]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [Row(row["prompt"], row["chain"], _brief(row["brief"])) for row in map(json.loads, file)]


def shard_path(folder: Path, number: int) -> Path:
    return folder / f"shard-{number:07d}.jsonl.gz"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=10, help="shards")
    parser.add_argument("--rows", type=int, default=10_000, help="in a shard")
    args = parser.parse_args()
    for number in range(args.first, args.first + args.count):
        path = shard_path(args.out, number)
        if not path.exists():
            write_shard(path, number, args.rows)
            print(path, flush=True)


if __name__ == "__main__":
    main()
