"""The art as a codec learns it: every texture a square of the same size, kept on disk.

    python -m models.pictures.textures --out models/work/pictures

writes textures.npy, uint8 [TEXTURES, CHANNELS, pixels, pixels], with tones.npy beside it, float32 [TEXTURES, 2]: of
each the lightness of its darker parts and of most of it, which a tint goes by; and backdrops.npy, uint8
[BACKDROPS, 3, pixels, pixels], without light.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np

from models.pictures.codec import CHANNELS
from models.pictures.looks import BACKDROPS, LOOKS, TEXTURES
from models.world.art.backdrops import VARIANTS, backdrop
from models.world.art.scenes.sprites import fitted, prepared
from models.world.kinds import KINDS
from models.world.settings import SETTINGS
from models.world.styles import STYLES


def texture(number: int, pixels: int) -> tuple[np.ndarray, tuple[float, float]]:
    """uint8 [CHANNELS, pixels, pixels], stretched to a square; and its two tones."""
    at, style = divmod(number, len(STYLES))
    look = LOOKS[at * 2]
    known = prepared(KINDS[look.kind].name, STYLES[style], look.variant)
    colours = np.array(fitted(known.pixels, "RGBX", (pixels, pixels)))
    np.minimum(colours[..., :3], colours[..., 3:], out=colours[..., :3])
    planes = np.concatenate([colours, fitted(known.weight, "L", (pixels, pixels))[..., None]], axis=-1)
    return planes.transpose(2, 0, 1), (known.dark, known.middle)


def backdrop_planes(number: int, pixels: int) -> np.ndarray:
    """uint8 [3, pixels, pixels]."""
    shown, style = divmod(number, len(STYLES))
    setting, variant = divmod(shown, VARIANTS)
    plain = backdrop(SETTINGS[setting].name, STYLES[style], variant, 0, pixels)
    return (plain.clip(0, 1) * 255 + 0.5).astype(np.uint8).transpose(2, 0, 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--pixels", type=int, default=192)
    parser.add_argument("--backdrop-pixels", type=int, default=512)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    shape = (TEXTURES, CHANNELS, args.pixels, args.pixels)
    part = args.out / "textures.part.npy"
    textures = np.lib.format.open_memmap(part, mode="w+", dtype=np.uint8, shape=shape)
    tones = np.zeros((TEXTURES, 2), np.float32)
    for number in range(TEXTURES):
        textures[number], tones[number] = texture(number, args.pixels)
        if number % 200 == 0:
            print(f"{number} of {TEXTURES}", flush=True)
    textures.flush()
    np.save(args.out / "tones.npy", tones)
    behind = [backdrop_planes(number, args.backdrop_pixels) for number in range(BACKDROPS)]
    np.save(args.out / "backdrops.npy", np.stack(behind))
    part.replace(args.out / "textures.npy")


if __name__ == "__main__":
    main()
