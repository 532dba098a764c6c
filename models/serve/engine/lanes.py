"""What the engine decodes: a lane is one stream of tokens, of one row or, guided, of two beside each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from torch import Tensor

from models.serve.engine.sampling import Draw, Filter, Odds

Head = Literal["text", "image"]


@dataclass(frozen=True)
class Token:
    """A token was chosen. `odds`: of a text lane that asked for them."""

    id: int
    odds: Odds | None = None


@dataclass(frozen=True)
class Done:
    """The lane has ended: `length` where only its limit stopped it."""

    reason: Literal["stop", "length"]


@dataclass(frozen=True)
class Failed:
    """The lane ended by a fault of the engine, by the name of what was thrown."""

    kind: str


Event = Token | Done | Failed


@dataclass(eq=False)
class Lane:
    """`rows`: what is read first, of equal lengths; the second is the guidance row. `limit`: the most tokens that are
    chosen. `place`: the number that the first chosen token's noise has. `known`: an id a token, -1 where it is to be
    chosen (image lanes). `stops`: ids that end it. `emit` is called on the engine's thread."""

    head: Head
    rows: Sequence[Sequence[int]]
    limit: int
    seed: int
    filter: Filter
    emit: Callable[[Event], None]
    guidance: float = 1.0
    place: int = 0
    known: Sequence[int] = ()
    stops: frozenset[int] = frozenset()
    wants_odds: bool = False
    top: int = 0
    cancelled: bool = False
    # As it goes: the first of its slots, the columns that are filled, and what was chosen last.
    slot: int = -1
    length: int = 0
    count: int = 0
    last: int = field(default=-1)

    @property
    def width(self) -> int:
        return len(self.rows)

    @property
    def columns(self) -> int:
        """The most columns that it fills."""
        return len(self.rows[0]) + self.limit

    def guided(self, logits: Tensor) -> Tensor:
        """logits [rows, classes] -> [classes]: u + w (c - u)."""
        if self.width == 1:
            return logits[0]
        return logits[1] + self.guidance * (logits[0] - logits[1])

    def draw(self) -> Draw:
        return Draw(self.filter, self.seed, self.head, self.place + self.count)

    @property
    def lead(self) -> int:
        """Known tokens before the first that is chosen, but never all: they are read with the text."""
        first = next((at for at, token in enumerate(self.known) if token < 0), len(self.known))
        return min(first, self.limit - 1)

    def take(self, token: int, odds: Odds | None) -> bool:
        """Goes on by one token, the known one where there is one; True where none is left to be chosen."""
        if self.count < len(self.known) and self.known[self.count] >= 0:
            token = self.known[self.count]
        self.last = token
        self.count += 1
        self.emit(Token(token, odds))
        if token in self.stops:
            self.emit(Done("stop"))
            return True
        rest = self.known[self.count :]
        if rest and all(known >= 0 for known in rest):
            for known in rest:
                self.emit(Token(known))
            self.count = self.limit
        if self.count == self.limit:
            self.emit(Done("length" if self.head == "text" else "stop"))
            return True
        return False
