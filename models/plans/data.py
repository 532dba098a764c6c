"""Rows of shards as ids, and endless batches of like length."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from models.plans.shards import HELD_OUT, read_texts
from models.families.mini.net.sequence import BOS, IGNORED, PAD
from models.world.tokenizer import PROMPT_PREFIX, PROMPT_SUFFIX

STEP = 32  # rows are padded to a multiple of it
LONGEST = 448


def encode_prompt(tokenizer: Tokenizer, prompt: str) -> list[int]:
    """From BOS to the end of the template."""
    text = f"{PROMPT_PREFIX} {prompt.lower()}{PROMPT_SUFFIX}"
    return [BOS, *tokenizer.encode(text, add_special_tokens=False).ids]


@dataclass(frozen=True)
class Rows:
    """ids uint16, all rows in one; ends int64 [N]: where each ends; heads int64 [N]: the length of its prompt."""

    ids: np.ndarray
    ends: np.ndarray
    heads: np.ndarray

    def __len__(self) -> int:
        return len(self.ends)

    def row(self, index: int) -> np.ndarray:
        return self.ids[self.ends[index - 1] if index else 0 : self.ends[index]]

    @property
    def lengths(self) -> np.ndarray:
        return np.diff(self.ends, prepend=0)


def encode_rows(tokenizer: Tokenizer, texts: list[tuple[str, str]]) -> Rows:
    heads = [encode_prompt(tokenizer, prompt) for prompt, _ in texts]
    chains = tokenizer.encode_batch([chain for _, chain in texts], add_special_tokens=False)
    rows = [[*head, *chain.ids] for head, chain in zip(heads, chains, strict=True)]
    kept = [(head, row) for head, row in zip(heads, rows, strict=True) if len(row) <= LONGEST]
    flat = np.fromiter((i for _, row in kept for i in row), np.uint16)
    return Rows(flat, np.cumsum([len(row) for _, row in kept]), np.array([len(head) for head, _ in kept]))


def mark_of(tokenizer: Tokenizer) -> str:
    """What tells one tokenizer from another. (`to_str` would not: it keeps one string an id, and any.)"""
    vocabulary = sorted(tokenizer.get_vocab().items())
    return hashlib.sha256(repr(vocabulary).encode()).hexdigest()[:12]


def load_rows(tokenizer: Tokenizer, path: Path, mark: str) -> Rows:
    """A shard's rows; kept beside it as ids for the next time."""
    kept = path.with_suffix(f".{mark}.npz")
    if kept.exists():
        with np.load(kept) as data:
            return Rows(data["ids"], data["ends"], data["heads"])
    rows = encode_rows(tokenizer, read_texts(path))
    part = kept.with_suffix(f".{os.getpid()}.part.npz")
    np.savez(part, ids=rows.ids, ends=rows.ends, heads=rows.heads)
    part.rename(kept)
    return rows


@dataclass(frozen=True)
class Batch:
    """ids, positions, targets int64 [B, S]; targets IGNORED where no loss."""

    ids: Tensor
    positions: Tensor
    targets: Tensor


def make_batch(rows: list[np.ndarray], heads: list[int], length: int) -> Batch:
    ids = torch.full((len(rows), length), PAD)
    targets = torch.full_like(ids, IGNORED)
    for at, (row, head) in enumerate(zip(rows, heads, strict=True)):
        tokens = torch.from_numpy(row.astype(np.int64))
        ids[at, : len(tokens)] = tokens
        targets[at, head - 1 : len(tokens) - 1] = tokens[head:]
    return Batch(ids, torch.arange(length).expand_as(ids), targets)


class Pool:
    """All rows that are on disk, by their padded length; new shards are taken in as they appear."""

    def __init__(self, tokenizer: Tokenizer, folder: Path, tokens: int, seed: int) -> None:
        self.tokenizer, self.folder, self.tokens = tokenizer, folder, tokens
        self.mark = mark_of(tokenizer)
        self.rng = np.random.default_rng(seed)
        self.known: set[Path] = set()
        self.rows: list[Rows] = []
        self.fresh: dict[int, list[tuple[int, int]]] = {}  # by length: shard and row, yet to be seen
        self.counts: dict[int, int] = {}
        self.looked = -1e9

    def refresh(self, every: float = 60, most: int = 1) -> None:
        """Takes in at most so many new shards, and looks no oftener."""
        if time.monotonic() - self.looked < every:
            return
        self.looked = time.monotonic()
        paths = sorted(self.folder.glob("shard-*.jsonl.gz"))
        held = f"shard-{HELD_OUT:07d}"
        for path in [p for p in paths if p not in self.known and p.name < held][:most]:
            rows = load_rows(self.tokenizer, path, self.mark)
            self.known.add(path)
            self.rows.append(rows)
            for index, length in enumerate(rows.lengths):
                bucket = int(-(-length // STEP) * STEP)
                self.fresh.setdefault(bucket, []).append((len(self.rows) - 1, index))
                self.counts[bucket] = self.counts.get(bucket, 0) + 1
            for waiting in self.fresh.values():
                self.rng.shuffle(waiting)

    def _again(self, bucket: int) -> None:
        found = [
            (number, int(index))
            for number, rows in enumerate(self.rows)
            for index in np.nonzero((-(-rows.lengths // STEP) * STEP) == bucket)[0]
        ]
        self.rng.shuffle(found)
        self.fresh[bucket] = found

    def batch(self, longest: float) -> Batch:
        """Rows of one padded length, at most `longest`, each length as often as it is there."""
        buckets = [b for b in self.counts if b <= max(longest, min(self.counts))]
        share = np.array([self.counts[b] * b for b in buckets], float)
        bucket = int(self.rng.choice(buckets, p=share / share.sum()))
        number = max(4, self.tokens // bucket)
        if len(self.fresh[bucket]) < number:
            self._again(bucket)
        picked, self.fresh[bucket] = self.fresh[bucket][:number], self.fresh[bucket][number:]
        picked += picked[: max(0, number - len(picked))]
        rows = [self.rows[s].row(i) for s, i in picked]
        return make_batch(rows, [int(self.rows[s].heads[i]) for s, i in picked], bucket)


def validation(tokenizer: Tokenizer, path: Path, tokens: int) -> Iterator[Batch]:
    rows = load_rows(tokenizer, path, mark_of(tokenizer))
    order = np.argsort(rows.lengths, kind="stable")
    buckets: dict[int, list[int]] = {}
    for index in order:
        buckets.setdefault(int(-(-rows.lengths[index] // STEP) * STEP), []).append(int(index))
    for bucket, found in sorted(buckets.items()):
        number = max(4, tokens // bucket)
        for start in range(0, len(found) - number + 1, number):
            some = found[start : start + number]
            yield make_batch([rows.row(i) for i in some], [int(rows.heads[i]) for i in some], bucket)
