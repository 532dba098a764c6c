"""What image tokens tell, read by nodes of a graph as `codes.read_codes` reads it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from models.pictures.codes import GRID, LOOK, MOST, PAINT, PAIR, PAIRS, SQUARE, SQUARES
from models.pictures.looks import LOOKS
from models.pictures.nodes import Nodes
from models.world.styles import STYLES


@dataclass(frozen=True)
class Told:
    """Of the things there are, in painter's order and one more that is not drawn: int32 [things + 1] each."""

    count: str  # int64, without the last
    look: str
    across: str
    down: str
    colour: str
    style: str


def things_of(n: Nodes, tokens: str) -> Told:
    """tokens: int32 [rows * columns]"""
    cells = np.arange(GRID[0] * GRID[1]).reshape(SQUARES[0], SQUARE, SQUARES[1], SQUARE)
    count = SQUARES[0] * SQUARES[1]
    squares = n("Gather", tokens, n.longs(cells.transpose(0, 2, 1, 3).reshape(count, -1)))
    look, across, down, paint = (n.at(squares, column, 1) for column in range(4))
    pairs = n.every(n.within(across, PAIR, PAIR + len(PAIRS)), n.within(down, PAIR, PAIR + len(PAIRS)))
    whole = n.every(n.within(look, LOOK, PAINT), n.within(paint, PAINT, PAIR), pairs)
    rank = n("Where", whole, n("Mod", n("Sub", paint, n.ints(PAINT)), n.ints(MOST)), n.ints(-1))

    agreeing = n.summed(n("Equal", n.wider(squares, 1), n.wider(squares, 0)), 2)
    votes = n.summed(n("Equal", agreeing, n.floats(4)), 1)
    # Of as many votes the first square counts.
    score = n("Add", n("Mul", votes, n.floats(count)), n.floats(np.arange(count)[::-1]))
    of_rank = n("Equal", n.wider(rank, 0), n.ints(np.arange(MOST)[:, None]))
    table = n("Where", of_rank, n.wider(score, 0), n.floats(-1))
    best = n("ArgMax", table, axis=1, keepdims=0)
    there = n("Greater", n("ReduceMax", table, n.longs([1]), keepdims=0), n.floats(-0.5))
    kept = n("Compress", best, there, axis=0)
    chosen = n("Gather", squares, n("Concat", kept, n.longs([0]), axis=0), axis=0)
    look, across, down, paint = (n.at(chosen, column, 1) for column in range(4))
    painted = n("Div", n.clipped(n("Sub", paint, n.ints(PAINT)), 0, PAIR - PAINT - 1), n.ints(MOST))
    return Told(
        n.at(n("Shape", kept), 0, 0),
        n.clipped(n("Sub", look, n.ints(LOOK)), 0, len(LOOKS) - 1),
        n.clipped(n("Sub", across, n.ints(PAIR)), 0, len(PAIRS) - 1),
        n.clipped(n("Sub", down, n.ints(PAIR)), 0, len(PAIRS) - 1),
        n("Div", painted, n.ints(len(STYLES))),
        n("Mod", painted, n.ints(len(STYLES))),
    )
