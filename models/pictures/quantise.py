"""Learn the codec of the textures, or of the backdrops.

    python -m models.pictures.quantise --data models/work/pictures/textures.npy --out models/work/pictures/textures.npz
    python -m models.pictures.quantise --data models/work/pictures/backdrops.npy --out models/work/pictures/backdrops.npz --base --mean 4

Books are found one after another by k-means, each on what those before it leave of the cells with most left; there is
nothing to tune and nothing random but the draw. Some minutes.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from models.pictures.codec import CELL, CHANNELS, ENTRIES, Codec, cells, psnr, smooth

# How much each channel's error weighs: alpha draws the outline, the tint's share is hardly seen.
_WEIGHTS = {CHANNELS: (1.0, 1.0, 1.0, 1.2, 0.3), 3: (1.0, 1.0, 1.0)}
_AT_ONCE = 64  # pictures


def _weighed(art: np.ndarray) -> Tensor:
    """[N, C, S, S] -> cells [N * cells, values], by weight; bytes are in [0, 1] then."""
    weights = np.array(_WEIGHTS[art.shape[1]], np.float32)[:, None, None]
    whole = art.astype(np.float32) / 255 if art.dtype == np.uint8 else art
    rows = cells(whole * weights)
    return torch.from_numpy(rows.reshape(-1, rows.shape[2]))


def base_of(art: np.ndarray) -> np.ndarray:
    """The mean of each cell: uint8 [N, C, side, side]"""
    count, channels, size, _ = art.shape
    side = size // CELL
    return (art.reshape(count, channels, side, CELL, side, CELL).mean((3, 5)) + 0.5).astype(np.uint8)


class _Rest:
    """Art without its base, made when it is asked for."""

    def __init__(self, art: np.ndarray, base: np.ndarray | None) -> None:
        self.art, self.base, self.shape = art, base, art.shape

    def __len__(self) -> int:
        return len(self.art)

    def parts(self) -> Iterator[np.ndarray]:
        for at in range(0, len(self.art), _AT_ONCE):
            some = self.art[at : at + _AT_ONCE]
            yield some if self.base is None else some.astype(np.float32) / 255 - smooth(self.base[at : at + _AT_ONCE])


def principal(art: _Rest, depth: int) -> Tensor:
    """The cells' first principal components, about zero (an empty cell is no byte): [depth, values]"""
    moments = torch.zeros(())
    for part in art.parts():
        rows = _weighed(part)
        moments = moments + rows.T @ rows
    _, vectors = torch.linalg.eigh(moments)
    return vectors.flip(1)[:, :depth].T.contiguous()


def nearest(rows: Tensor, book: Tensor) -> Tensor:
    """int64 [N]"""
    half = book.square().sum(1) / 2
    return torch.cat([(part @ book.T - half).argmax(1) for part in rows.split(1 << 16)])


def k_means(rows: Tensor, rounds: int, entries: int = ENTRIES) -> Tensor:
    """[entries, depth]; an entry that nothing takes is drawn anew."""
    book = rows[torch.randint(len(rows), (entries,))].clone()
    for _ in range(rounds):
        taken = nearest(rows, book)
        number = torch.bincount(taken, minlength=entries)[:, None]
        mean = torch.zeros_like(book).index_add_(0, taken, rows) / number.clamp(min=1)
        book = torch.where(number > 0, mean, rows[torch.randint(len(rows), (entries,))])
    return book


def stages(rows: Tensor, count: int, sample: int, rounds: int) -> tuple[Tensor, Tensor, Tensor]:
    """Books [count, ENTRIES, depth], codes uint8 [count, N], and what is left with 0 to count stages, squared [count + 1, N].

    Changes rows.
    """
    books, codes, left = [], [], [rows.square().sum(1)]
    for stage in range(count):
        # Of each cell by what it still lacks: where nothing is left, no stage is ever asked for.
        drawn = np.random.default_rng(stage).random(len(rows)) ** (1 / (left[-1].numpy().astype(np.float64) + 1e-9))
        most = min(sample, len(rows))
        book = k_means(rows[torch.from_numpy(np.argpartition(drawn, -most)[-most:])], rounds).half().float()
        chosen = nearest(rows, book)
        rows -= book[chosen]
        books.append(book)
        codes.append(chosen.to(torch.uint8))
        left.append(rows.square().sum(1))
        print(f"stage {stage + 1}: {left[-1].mean().item():.5f} left", flush=True)
    return torch.stack(books), torch.stack(codes), torch.stack(left)


def lengths(left: Tensor, pictures: int, mean: float) -> Tensor:
    """How many stages each cell gets, int64 [N], that on average are `mean` and make the mean dB of pictures highest."""
    count = len(left) - 1
    weights = torch.ones(pictures)
    stage = torch.arange(count + 1)[:, None].float()
    chosen = torch.zeros(left.shape[1], dtype=torch.int64)
    for _ in range(4):
        dear = left * weights.repeat_interleave(left.shape[1] // pictures)
        low, high = 1e-9, 10.0
        for _ in range(24):
            price = (low * high) ** 0.5
            chosen = (dear + price * stage).argmin(0)
            low, high = (price, high) if chosen.float().mean() > mean else (low, price)
        # Each picture's dB count alike: what is left weighs by how little it is.
        kept = left.gather(0, chosen[None])[0].view(pictures, -1).sum(1)
        weights = 1 / (kept + 1e-3 * kept.mean())
        weights /= weights.mean()
    return chosen


def quantised(
    art: np.ndarray, depth: int, count: int, mean: float, sample: int = 150_000, rounds: int = 10, based: bool = False
) -> Codec:
    """art: uint8 [pictures, channels, S, S]; mean: bytes a cell; based: whether beneath lies a smooth base."""
    torch.manual_seed(1)
    base = base_of(art) if based else None
    rest = _Rest(art, base)
    basis = principal(rest, depth)
    rows = torch.cat([_weighed(part) @ basis.T for part in rest.parts()])
    books, codes, left = stages(rows, count, sample, rounds)
    kept = lengths(left, len(art), mean)
    stream = codes.T[torch.arange(count)[None] < kept[:, None]]
    channels = art.shape[1]
    weights = np.repeat(np.array(_WEIGHTS[channels], np.float32), basis.shape[1] // channels)
    counts = kept.view(len(art), -1).to(torch.uint8).numpy()
    return Codec(channels, (basis.numpy() / weights).astype(np.float16), books.half().numpy(), counts, stream.numpy(), base)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--depth", type=int, default=64)
    parser.add_argument("--stages", type=int, default=24)
    parser.add_argument("--mean", type=float, default=8.0, help="bytes a cell, on average")
    parser.add_argument("--base", action="store_true", help="for what is smooth: backdrops")
    parser.add_argument("--limit", type=int, default=0, help="of the pictures, for a trial")
    args = parser.parse_args()
    art = np.load(args.data, mmap_mode="r")[: args.limit or None]
    codec = quantised(art, args.depth, args.stages, args.mean, based=args.base)
    codec.save(args.out)
    figures = [psnr(codec.draw(at), art[at].astype(np.float32) / 255) for at in range(len(art))]
    worst = float(np.percentile(figures, 5))
    print(f"{np.mean(figures):.2f} dB, one in twenty below {worst:.2f}; {args.out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
