"""Answers of an endpoint that are kept by what was asked, and what they cost."""

from __future__ import annotations

import hashlib
import sqlite3
import threading
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from models.learn.reinforce.rewards.endpoint import Answer, Endpoint
from models.learn.reinforce.rewards.endpoint_reward import EndpointReward

MILLION = 1_000_000


@dataclass
class Spent:
    """Questions that went out, those answered from what was kept, and tokens."""

    questions: int = 0
    from_kept: int = 0
    asked: int = 0
    answered: int = 0


@dataclass(frozen=True)
class KeptEndpoint:
    """Asks what was never asked before. A file serves all processes of a machine, and later runs; None keeps in memory.
    `price`: of a million tokens of question and of answer."""

    endpoint: Endpoint
    path: Path | None = None
    price: tuple[float, float] = (0.0, 0.0)
    spent: Spent = field(default_factory=Spent)
    _held: dict[str, str] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        if self.path is not None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with closing(self._open()) as kept, kept:
                kept.execute("PRAGMA journal_mode=WAL")
                kept.execute("CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, text TEXT NOT NULL)")

    def ask(self, question: str, images: Sequence[np.ndarray] = (), again: bool = False) -> str:
        key = content_key(self.endpoint, question, images)
        found = None if again else self._find(key)
        if found is not None:
            with self._lock:
                self.spent.from_kept += 1
            return found
        answer = self.endpoint.answer(question, images)
        self._put(key, answer)
        return answer.text

    def figures(self) -> dict[str, float]:
        """Of this process so far."""
        spent = self.spent
        cost = (spent.asked * self.price[0] + spent.answered * self.price[1]) / MILLION
        return {
            "judge_questions": float(spent.questions),
            "judge_kept": float(spent.from_kept),
            "judge_tokens": float(spent.asked + spent.answered),
            "judge_cost": cost,
        }

    def _open(self) -> sqlite3.Connection:
        assert self.path is not None
        return sqlite3.connect(self.path, timeout=60)

    def _find(self, key: str) -> str | None:
        if self.path is None:
            return self._held.get(key)
        with closing(self._open()) as kept:
            row = kept.execute("SELECT text FROM answers WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else None

    def _put(self, key: str, answer: Answer) -> None:
        with self._lock:
            self.spent.questions += 1
            self.spent.asked += answer.asked
            self.spent.answered += answer.answered
            if self.path is None:
                self._held[key] = answer.text
                return
        with closing(self._open()) as kept, kept:
            kept.execute("INSERT OR REPLACE INTO answers VALUES (?, ?)", (key, answer.text))


def content_key(endpoint: Endpoint, question: str, images: Sequence[np.ndarray]) -> str:
    """By model, words and pixels; not by address, where the same model may move."""
    digest = hashlib.sha256(repr((endpoint.model, endpoint.max_tokens, question)).encode())
    for image in images:
        digest.update(repr(image.shape).encode())
        digest.update(np.ascontiguousarray(image).tobytes())
    return digest.hexdigest()


@dataclass(frozen=True)
class KeptReward(EndpointReward):
    """The paper's four questions, through a KeptEndpoint."""

    def spent(self) -> dict[str, float]:
        assert isinstance(self.endpoint, KeptEndpoint)
        return self.endpoint.figures()
