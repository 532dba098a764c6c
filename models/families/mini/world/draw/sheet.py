"""Contact sheets to look at: `python -m models.families.mini.world.draw.sheet` writes PNG files into models/work/."""

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw
import tyro

from models.families.mini.world.draw.render import render
from models.families.mini.world.draw.sprites import aspect
from models.families.mini.world.layouts import snap
from models.families.mini.world.scene import Item, Scene, sample_scene
from models.families.mini.world.vocabulary import COLOURS, OBJECT_CLASSES, SETTINGS

_TILE = 192


def _tiles(pictures: list[np.ndarray], captions: list[str], columns: int) -> Image.Image:
    side = pictures[0].shape[0]
    rows = -(-len(pictures) // columns)
    sheet = Image.new("RGB", (columns * side, rows * (side + 14)), "white")
    draw = ImageDraw.Draw(sheet)
    for i, (picture, caption) in enumerate(zip(pictures, captions, strict=True)):
        x, y = i % columns * side, i // columns * (side + 14)
        sheet.paste(Image.fromarray(picture), (x, y))
        draw.text((x + 2, y + side), caption, fill="black")
    return sheet


def _centred(name: str) -> tuple[int, int, int, int]:
    """A large box of the class's natural aspect."""
    width, height = min(aspect(name), 1) * 440, min(1 / aspect(name), 1) * 440
    return snap(500 - width), snap(500 - height), snap(500 + width), snap(500 + height)


def classes_sheet(side: int = 96) -> Image.Image:
    """Every class in its natural colour on the plain setting."""
    names = [c.name for c in OBJECT_CLASSES]
    scenes = [Scene("plain", (Item(n, None, _centred(n)),)) for n in names]
    return _tiles([render(s, side) for s in scenes], names, 14)


def colours_sheet(side: int = 84) -> Image.Image:
    """Some classes in every colour, on settings that are hard to read on."""
    pictures, captions = [], []
    for name, setting in (("cat", "plain"), ("car", "street"), ("apple", "meadow"), ("sheep", "snow"), ("bird", "night"), ("couch", "room"), ("boat", "sea"), ("woman", "sunset"), ("camel", "desert"), ("ball", "beach"), ("table", "plain"), ("butterfly", "meadow")):
        for colour in (None, *COLOURS):
            pictures.append(render(Scene(setting, (Item(name, colour, _centred(name)),)), side))
            captions.append(f"{colour or 'natural'}")
    return _tiles(pictures, captions, len(COLOURS) + 1)


def settings_sheet() -> Image.Image:
    """The bare settings."""
    return _tiles([render(Scene(s, ()), 256) for s in SETTINGS], list(SETTINGS), 5)


def scenes_sheet(seed: int, count: int = 40) -> Image.Image:
    """Random scenes of the sampler."""
    rng = np.random.default_rng(seed)
    scenes = [sample_scene(rng) for _ in range(count)]
    return _tiles([render(s, _TILE) for s in scenes], [f"{len(s.items)}, {s.setting}" for s in scenes], 8)


def main(out: Path = Path("models/work"), seed: int = 0) -> None:
    out.mkdir(parents=True, exist_ok=True)
    sheets = {
        "classes": classes_sheet(),
        "colours": colours_sheet(),
        "settings": settings_sheet(),
        "scenes": scenes_sheet(seed),
    }
    for name, sheet in sheets.items():
        sheet.save(out / f"world-{name}.png")
        print(out / f"world-{name}.png")


if __name__ == "__main__":
    tyro.cli(main, description=__doc__)
