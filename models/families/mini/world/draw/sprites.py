"""Pictograms of the object classes: Noto Color Emoji glyphs or own drawings, trimmed and tinted.

`python -m models.families.mini.world.draw.sprites --out FILE.npz` writes the natural sprites to one file, so that a
machine without the font can render the same world: set SCENOGRAPH_SPRITES to its path.
"""

import os
from functools import lru_cache
from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter, ImageFont
from PIL.ImageDraw import Draw
import tyro

from models.families.mini.world.draw import drawings
from models.families.mini.world.vocabulary import CLASS_BY_NAME, COLOURS, OBJECT_CLASSES

_FONTS = (
    "/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf",
    "/usr/share/fonts/noto/NotoColorEmoji.ttf",
    "/usr/share/fonts/google-noto-emoji/NotoColorEmoji.ttf",
)
_GLYPH_PIXELS = 109  # the one bitmap size the font holds
_VISIBLE = 128  # alpha from which a pixel counts as visible
_SOLID = 200  # alpha from which a pixel belongs to the outlined shape
_OUTLINE = 2  # pixels of outline round very light and very dark sprites
_ALIKE = 8.0  # mean difference from the mirror image up to which a sprite counts as symmetrical
_WRITTEN = ("clock", "watch")  # a mirror image would be wrong
_LUMINANCE = np.array([0.299, 0.587, 0.114], np.float32)

RGB = tuple[int, int, int]


def _font_path() -> str:
    wanted = os.environ.get("SCENOGRAPH_EMOJI_FONT")
    for path in (wanted,) if wanted else _FONTS:
        if Path(path).is_file():
            return path
    raise FileNotFoundError(
        "Noto Color Emoji not found: install fonts-noto-color-emoji, or set SCENOGRAPH_EMOJI_FONT"
    )


@lru_cache(maxsize=1)
def _font() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(_font_path(), _GLYPH_PIXELS)


@lru_cache(maxsize=1)
def _stored() -> dict[str, np.ndarray]:
    path = os.environ.get("SCENOGRAPH_SPRITES")
    if not path:
        return {}
    with np.load(path) as file:
        return {name: file[name] for name in file.files}


def _trim(rgba: Image.Image) -> Image.Image:
    visible = rgba.getchannel("A").point(lambda a: 255 if a >= _VISIBLE else 0)
    rgba = rgba.crop(visible.getbbox())
    # Faint glows (a candle's) would smear any tint and blur the box: fade out what is hardly there.
    rgba.putalpha(rgba.getchannel("A").point(lambda a: a if a >= 160 else max(0, 2 * a - 160)))
    return rgba


@lru_cache(maxsize=None)
def _base(name: str) -> Image.Image:
    """Untinted sprite of a class without outline, trimmed to its visible pixels."""
    stored = _stored().get(name)
    if stored is not None:
        return Image.fromarray(stored, "RGBA")
    glyph = CLASS_BY_NAME[name].glyph
    if glyph is None:
        return _trim(drawings.draw(name))
    canvas = Image.new("RGBA", (176, 160))
    Draw(canvas).text((16, 10), glyph, font=_font(), embedded_color=True)
    return _trim(canvas)


def _ramp(colour: str) -> tuple[np.ndarray, np.ndarray]:
    """Knots of luminance in [0, 1] and the RGB of each for one colour word."""
    middle = np.array(COLOURS[colour], np.float32)
    if colour == "black":
        rows = [(4, 4, 6), middle, (92, 92, 98), (150, 150, 158)]
    elif colour == "white":
        rows = [(120, 124, 136), middle, (250, 250, 252), (255, 255, 255)]
    elif colour == "gray":
        rows = [(46, 48, 52), middle, (176, 178, 182), (212, 214, 218)]
    else:
        white = np.array([255, 255, 255], np.float32)
        dark = 0.55 if colour in ("yellow", "orange", "pink") else 0.3
        rows = [middle * dark, middle, middle * 0.6 + white * 0.4, middle * 0.35 + white * 0.65]
    return np.array([0.0, 0.5, 0.8, 1.0], np.float32), np.array(rows, np.float32)


def _tint(rgba: np.ndarray, colour: str) -> np.ndarray:
    """Recolours by luminance: the body takes the colour itself, shading and details its darker and lighter tones."""
    light = rgba[..., :3].astype(np.float32) @ _LUMINANCE
    dark, body = np.percentile(light[rgba[..., 3] >= _VISIBLE], [15, 65])
    # Lighter tones are held back, for a pale red would pass for pink; so are large dark parts (hair, wheels),
    # for a dark orange would pass for brown. Small dark details may go to the end of the ramp.
    points = [min(body - 220, dark - 30), dark, body, body + 200]
    tones = [0, max(0.5 - (body - dark) / 440, 0.3), 0.5, 1]
    tone = np.interp(light, points, tones)
    knots, rows = _ramp(colour)
    tinted = np.stack([np.interp(tone, knots, rows[:, c]) for c in range(3)], -1)
    return np.dstack([tinted.round().astype(np.uint8), rgba[..., 3]])


def _outline_colour(rgba: np.ndarray, colour: str | None) -> RGB | None:
    """White and black things, and glyphs as light or dark, get an outline, so that they read on every setting."""
    median = np.median(rgba[..., :3][rgba[..., 3] >= _VISIBLE].astype(np.float32) @ _LUMINANCE)
    if colour == "white" or (colour is None and median > 205):
        return (104, 110, 124)
    if colour == "black" or (colour is None and median < 62):
        return (206, 210, 218)
    return None


def _outlined(rgba: np.ndarray, outline: RGB) -> Image.Image:
    pad = _OUTLINE + 1
    height, width = rgba.shape[:2]
    sprite = Image.new("RGBA", (width + 2 * pad, height + 2 * pad))
    sprite.paste(Image.fromarray(rgba, "RGBA"), (pad, pad))
    # What is half transparent isn't part of the shape and gets no outline.
    shape = sprite.getchannel("A").point(lambda a: 255 if a >= _SOLID else 0)
    grown = shape.filter(ImageFilter.MaxFilter(2 * _OUTLINE + 1))
    under = Image.new("RGBA", sprite.size, outline + (0,))
    under.putalpha(grown.filter(ImageFilter.GaussianBlur(0.6)))
    return _trim(Image.alpha_composite(under, sprite))


@lru_cache(maxsize=None)
def sprite(name: str, colour: str | None) -> Image.Image:
    """RGBA sprite of a class in a colour (None: its natural one); the visible pixels span it edge to edge."""
    rgba = np.asarray(_base(name))
    if colour is not None:
        rgba = _tint(rgba, colour)
    outline = _outline_colour(rgba, colour)
    return _outlined(rgba, outline) if outline else Image.fromarray(rgba, "RGBA")


@lru_cache(maxsize=None)
def aspect(name: str) -> float:
    """Width over height of the class's natural sprite."""
    width, height = _base(name).size
    return width / height


@lru_cache(maxsize=None)
def turns(name: str) -> bool:
    """Whether the class may face either way: its pictogram is no mirror image of itself and bears no writing."""
    if name in _WRITTEN:
        return False
    pixels = np.asarray(_base(name)).astype(np.float32)
    pixels *= pixels[..., 3:] / 255
    return bool(np.abs(pixels - pixels[:, ::-1]).mean() > _ALIKE)


def main(out: Path) -> None:
    out.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(out, **{c.name: np.asarray(_base(c.name)) for c in OBJECT_CLASSES})
    print(f"{out}: {len(OBJECT_CLASSES)} sprites, {out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    tyro.cli(main, description=__doc__)
