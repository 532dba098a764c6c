"""Contact sheets to look at: kinds with their names, scenes with their prompts, or backdrops.

`python -m models.world.art.sheet --out FILE.png [--style flat] [--group animal] [--colours]`
`python -m models.world.art.sheet --out FILE.png --scenes 16 [--seed 1] [--anywhere]`
`python -m models.world.art.sheet --out FILE.png --settings`
"""

from __future__ import annotations

import argparse
import random
import textwrap
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PIL import Image
from PIL.ImageDraw import Draw

from models.world.art.backdrops import LIGHTS, VARIANTS, backdrop
from models.world.art.raster import over
from models.world.art.scenes.render import render
from models.world.art.scenes.scene import DEFAULT_STYLE, Scene
from models.world.art.scenes.sprites import aspect, sprite
from models.world.colours import COLOURS
from models.world.composition import compose
from models.world.kinds import KINDS
from models.world.sentences import sample_prompt
from models.world.settings import SETTINGS
from models.world.styles import STYLES

_PAPER = (0.95, 0.94, 0.92)
Tile = tuple[str, np.ndarray]


def _thing(kind: str, style: str, colour: str | None, cell: int) -> np.ndarray:
    canvas = np.full((cell, cell, 3), _PAPER, np.float32)
    ratio, room = aspect(kind, style), cell - 10
    width, height = (room, round(room / ratio)) if ratio >= 1 else (round(room * ratio), room)
    over(canvas, sprite(kind, style, colour, False, 0, (width, height)), (cell - width) // 2, (cell - height) // 2)
    return (canvas * 255).astype(np.uint8)


def _kinds(style: str, group: str | None, colours: bool, cell: int) -> Iterator[Tile]:
    for kind in KINDS:
        if group in (None, kind.group):
            for colour in (None, *COLOURS) if colours else (None,):
                yield f"{colour or ''} {kind.name}".strip(), _thing(kind.name, style, colour, cell)


def _scenes(count: int, seed: int, style: str | None, anywhere: bool, cell: int) -> Iterator[Tile]:
    r = random.Random(seed)
    while count:
        prompt, brief = sample_prompt(r)
        standings = compose(brief, r)
        if standings:
            count -= 1
            setting = brief.setting or (r.choice(SETTINGS).name if anywhere else None)
            scene = Scene(standings, setting, style or brief.style)  # type: ignore[arg-type]
            picture = render(scene, r.randrange(2**32))
            yield prompt, np.asarray(Image.fromarray(picture).resize((cell, cell), Image.Resampling.LANCZOS))


def _backdrops(style: str, cell: int) -> Iterator[Tile]:
    for at, setting in enumerate(SETTINGS):
        for variant in range(VARIANTS):
            pixels = backdrop(setting.name, style, variant, (at + variant) % len(LIGHTS), cell)
            yield f"{setting.name} {variant}", (pixels * 255).astype(np.uint8)


def sheet(tiles: list[Tile], cell: int, columns: int) -> Image.Image:
    """Labelled tiles in rows."""
    lines = 3 if cell >= 200 else 1
    high = cell + 4 + 12 * lines
    image = Image.new("RGB", (columns * cell, -(-len(tiles) // columns) * high), "white")
    pen = Draw(image)
    for at, (label, pixels) in enumerate(tiles):
        x, y = at % columns * cell, at // columns * high
        image.paste(Image.fromarray(pixels), (x, y))
        text = "\n".join(textwrap.wrap(label, cell // 6)[:lines])
        pen.multiline_text((x + 3, y + cell), text, fill="black", spacing=0)
    return image


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--style", choices=STYLES)
    parser.add_argument("--group")
    parser.add_argument("--colours", action="store_true", help="each kind in all colours")
    parser.add_argument("--scenes", type=int, default=0)
    parser.add_argument("--anywhere", action="store_true", help="scenes without a setting get any")
    parser.add_argument("--settings", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cell", type=int)
    parser.add_argument("--columns", type=int)
    args = parser.parse_args()
    style = args.style or DEFAULT_STYLE
    if args.scenes:
        cell, columns = args.cell or 384, args.columns or 4
        tiles = list(_scenes(args.scenes, args.seed, args.style, args.anywhere, cell))
    elif args.settings:
        cell, columns = args.cell or 220, args.columns or 6
        tiles = list(_backdrops(style, cell))
    else:
        cell, columns = args.cell or 90, args.columns or (1 + len(COLOURS) if args.colours else 18)
        tiles = list(_kinds(style, args.group, args.colours, cell))
    args.out.parent.mkdir(parents=True, exist_ok=True)
    sheet(tiles, cell, columns).save(args.out)
    print(f"{args.out}: {len(tiles)} tiles")


if __name__ == "__main__":
    main()
