"""Textures and backdrops, kept small: residual vector quantisation of cells of 8 x 8 pixels.

A cell is a sum of entries of codebooks (Juang and Gray, 1982; SoundStream, arXiv 2107.03312), each stage saying what
those before it left; its length is its own, so bytes go where there is something to see (Shoham and Gersho, 1988).
Entries are short vectors, spread to pixels by one matrix, the cells' principal components. Beneath them may lie a base,
a value a cell, drawn smoothly: a sky then takes no byte more, and shows no seam.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

CELL = 8  # pixels
# Red, green, blue by alpha; alpha; how much of the pixel takes a colour that is asked (world.art.tint).
CHANNELS = 5
ENTRIES = 256  # of a book: a byte
# What is fainter than this, or nearer to opaque, is noise of the coding.
FAINT = 0.02
# Neighbours over which seams of cells are evened out, and up to which step a seam is one: more is an edge of the art.
EVENED, SEAM = 5, 6 / 255


@dataclass(frozen=True)
class Codec:
    """counts: how many stages each cell has, uint8 [pictures, cells]; stream: those stages' bytes, cell by cell.

    basis: [depth, channels * CELL * CELL]; books: [stages, ENTRIES, depth]; base: uint8 [pictures, channels, side, side],
    or None.
    """

    channels: int
    basis: np.ndarray
    books: np.ndarray
    counts: np.ndarray
    stream: np.ndarray
    base: np.ndarray | None = None

    @property
    def side(self) -> int:
        """Cells a side."""
        return round(self.counts.shape[1] ** 0.5)

    @property
    def pixels(self) -> int:
        return self.side * CELL

    @property
    def starts(self) -> np.ndarray:
        """Where in the stream each picture begins, int32 [pictures]."""
        lengths = self.counts.sum(1, dtype=np.int64)
        return (np.cumsum(lengths) - lengths).astype(np.int32)

    def draw(self, number: int) -> np.ndarray:
        """float32 [channels, pixels, pixels] in [0, 1]"""
        counts = self.counts[number].astype(np.int64)
        ends = np.cumsum(counts)
        places = int(self.starts[number]) + ends - counts
        vectors = np.zeros((len(counts), self.books.shape[2]), np.float32)
        for stage in range(int(counts.max(initial=0))):
            mine = counts > stage
            vectors[mine] += self.books[stage][self.stream[places[mine] + stage]]
        picture = from_cells((vectors @ self.basis.astype(np.float32))[None], self.channels)[0]
        if self.base is not None:
            picture += smooth(self.base[number : number + 1])[0]
        return cleaned(evened(picture) if self.channels > 3 else picture)

    def save(self, path: Path) -> None:
        kept = {"basis": self.basis.astype(np.float16), "books": self.books.astype(np.float16)}
        if self.base is not None:
            kept["base"] = self.base
        np.savez(path, channels=self.channels, counts=self.counts, stream=self.stream, **kept)

    @classmethod
    def load(cls, path: Path) -> Codec:
        with np.load(path) as kept:
            arrays = [kept[name] for name in ("basis", "books", "counts", "stream")]
            return cls(int(kept["channels"]), *arrays, kept["base"] if "base" in kept else None)


def smooth(base: np.ndarray) -> np.ndarray:
    """uint8 [N, C, side, side], a value a cell -> float32 [N, C, side * CELL, side * CELL] in [0, 1], linear between."""
    values = torch.from_numpy(base.astype(np.float32) / 255)
    drawn: np.ndarray = F.interpolate(values, scale_factor=CELL, mode="bilinear").numpy()
    return drawn


def cells(pictures: np.ndarray) -> np.ndarray:
    """[N, C, S, S] -> [N, cells, C * CELL * CELL]"""
    count, channels, size, _ = pictures.shape
    side = size // CELL
    cut = pictures.reshape(count, channels, side, CELL, side, CELL).transpose(0, 2, 4, 1, 3, 5)
    return cut.reshape(count, side * side, channels * CELL * CELL)


def from_cells(rows: np.ndarray, channels: int) -> np.ndarray:
    """The other way."""
    count, number, _ = rows.shape
    side = round(number**0.5)
    cut = rows.reshape(count, side, side, channels, CELL, CELL).transpose(0, 3, 1, 4, 2, 5)
    return cut.reshape(count, channels, side * CELL, side * CELL)


def evened(picture: np.ndarray) -> np.ndarray:
    """[channels, S, S] without the seams of its cells: small steps move to the mean around them, larger ones stay."""
    x = torch.from_numpy(picture)[None]
    apart = F.avg_pool2d(x, EVENED, 1, EVENED // 2, count_include_pad=False) - x
    made: np.ndarray = (x + apart * (2 - apart.abs() / SEAM).clamp(0, 1))[0].numpy()
    return made


def cleaned(picture: np.ndarray) -> np.ndarray:
    """[channels, S, S] as it may be: in [0, 1], no colour without cover."""
    if picture.shape[0] < 4:
        return picture.clip(0, 1)
    alpha = ((picture[3:4] - FAINT) / (1 - 2 * FAINT)).clip(0, 1)
    return np.concatenate([np.minimum(picture[:3].clip(0, 1), alpha), alpha, picture[4:].clip(0, 1)])


def psnr(drawn: np.ndarray, art: np.ndarray) -> float:
    """Of the colours over white, on pixels that the art covers, dB; [channels, S, S] both."""
    if len(art) < 4:
        return float(-10 * np.log10(max(float(np.square(drawn - art).mean()), 1e-9)))
    white = [picture[:3] + 1 - picture[3:4] for picture in (drawn, art)]
    covered = art[3] > 0.5
    apart = np.square(white[0] - white[1])[:, covered]
    return float(-10 * np.log10(max(float(apart.mean()), 1e-9))) if apart.size else 90.0
