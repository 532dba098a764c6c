"""The rows of the cache, in tiles. A pass always computes one whole tile, so that its shapes, and with them every
rounding of a row, are the same whoever else is there."""

from __future__ import annotations

from collections.abc import Iterator

from models.serve.engine.lanes import Lane


class Slots:
    def __init__(self, tiles: int, tile: int) -> None:
        if tile % 2:
            raise ValueError("a tile has an even number of rows: guidance rows lie beside each other")
        self.tile = tile
        self.lanes: list[Lane | None] = [None] * (tiles * tile)

    @property
    def used(self) -> int:
        return sum(lane is not None for lane in self.lanes)

    def put(self, lane: Lane) -> bool:
        """Gives the lane its place, in as full a tile as possible; False where there is none."""
        width = lane.width
        best: tuple[int, int] | None = None
        for start in range(0, len(self.lanes), self.tile):
            rows = self.lanes[start : start + self.tile]
            free = [at for at in range(0, self.tile, width) if all(row is None for row in rows[at : at + width])]
            taken = sum(row is not None for row in rows)
            if free and (best is None or taken > best[0]):
                best = (taken, start + free[0])
        if best is None:
            return False
        lane.slot = best[1]
        self.lanes[lane.slot : lane.slot + width] = [lane] * width
        return True

    def free(self, lane: Lane) -> None:
        self.lanes[lane.slot : lane.slot + lane.width] = [None] * lane.width

    def active(self) -> list[Lane]:
        return list(dict.fromkeys(lane for lane in self.lanes if lane is not None))

    def busy_tiles(self) -> Iterator[tuple[int, list[Lane]]]:
        """The first slot of each tile that has lanes, and those."""
        for start in range(0, len(self.lanes), self.tile):
            lanes = list(dict.fromkeys(lane for lane in self.lanes[start : start + self.tile] if lane is not None))
            if lanes:
                yield start, lanes
