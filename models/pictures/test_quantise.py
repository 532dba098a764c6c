from pathlib import Path

import numpy as np
import torch

from models.pictures.codec import CELL, CHANNELS, EVENED, Codec, cells, from_cells, psnr
from models.pictures.quantise import lengths, quantised, stages


def blobs(count: int, size: int = 48) -> np.ndarray:
    """Round things of one colour each, uint8 [count, CHANNELS, size, size]."""
    rng = np.random.default_rng(3)
    y, x = np.mgrid[:size, :size] / size
    out = []
    for _ in range(count):
        cx, cy, radius = rng.uniform(0.35, 0.65, 2).tolist() + [rng.uniform(0.15, 0.4)]
        alpha = (np.hypot(x - cx, y - cy) < radius).astype(np.float32)
        shade = alpha * (0.6 + 0.4 * y)
        out.append(np.stack([*(shade * tone for tone in rng.uniform(0.1, 1, 3)), alpha, alpha]))
    return (np.stack(out) * 255).astype(np.uint8)


def test_cells_come_back() -> None:
    art = blobs(2).astype(np.float32)
    assert (from_cells(cells(art), CHANNELS) == art).all()


def test_what_is_kept_looks_like_the_art_and_more_bytes_more_so(tmp_path: Path) -> None:
    art = blobs(24)
    figures = []
    for mean in (0.4, 2.0):
        codec = quantised(art, depth=96, count=8, mean=mean, sample=900, rounds=6)
        assert codec.counts.mean() <= mean + 0.01 and codec.pixels == art.shape[-1]
        codec.save(tmp_path / "codec.npz")
        kept = Codec.load(tmp_path / "codec.npz")
        figures.append(np.mean([psnr(kept.draw(at), art[at] / 255) for at in range(len(art))]))
    assert figures[0] > 14 and figures[1] > figures[0] + 4


def test_an_empty_cell_takes_no_byte_and_stays_empty() -> None:
    codec = quantised(blobs(24), depth=32, count=8, mean=2.0, sample=900, rounds=6)
    assert (codec.counts[:, 0] == 0).all()
    inner = CELL - EVENED // 2  # seams are evened out over so many pixels
    assert (codec.draw(5)[:, :inner, :inner] == 0).all()


def test_bytes_go_where_something_is_left() -> None:
    torch.manual_seed(1)
    rows = torch.cat([torch.randn(512, 4) * 0.01, torch.randn(512, 4)])
    _, codes, left = stages(rows, 4, 1024, 5)
    assert codes.shape == (4, 1024) and (left[1:].sum(1) < left[:-1].sum(1)).all()
    chosen = lengths(left, 1, 2.0)
    assert chosen[512:].float().mean() > 3 > 1 > chosen[:512].float().mean()
