"""Prompts to practise on: the world's own, without end, and lines of files such as T2I-CompBench's
training splits, as far as they speak the world's language."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from models.families.mini.world.language import sample
from models.families.mini.world.streams import seeded
from models.learn.reinforce.rewards.request import read_request

MOST_OBJECTS = 8


def read_prompts(files: Sequence[Path]) -> list[str]:
    """Lines whose every word is known and that ask for one to eight things.

    Raises ValueError for a validation split: T2I-CompBench's `_val` prompts are an exam."""
    kept: list[str] = []
    for file in files:
        if file.stem.endswith("_val"):
            raise ValueError(f"{file.name} is for evaluation alone")
        for line in file.read_text("utf-8").splitlines():
            request = read_request(line)
            if not request.unknown and 1 <= request.total <= MOST_OBJECTS:
                kept.append(line.strip())
    return list(dict.fromkeys(kept))


class PromptSource:
    """`share` of the prompts come from `lines`, the rest from the world; number n depends on (seed, n)
    alone, so that a resumed run goes on where it was."""

    def __init__(self, seed: int, lines: Sequence[str] = (), share: float = 0.5, most: int = MOST_OBJECTS) -> None:
        self.seed, self.lines, self.share, self.most = seed, lines, share, most

    def __getitem__(self, number: int) -> str:
        rng = seeded(self.seed, 71, number)
        if self.lines and rng.random() < self.share:
            return self.lines[int(rng.integers(len(self.lines)))]
        return sample(rng, max_objects=self.most).prompt
