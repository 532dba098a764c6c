"""Draws all pictures into the cache, so that scenes are put together without drawing anything.

`python -m models.world.art.bake` takes minutes the first time; afterwards only what changed is drawn.
"""

from __future__ import annotations

import argparse
import time

from models.world.art.pictures import bake, variants
from models.world.kinds import KINDS
from models.world.styles import STYLES


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--first", action="store_true", help="only the first look of each kind")
    first = parser.parse_args().first
    begun, files = time.time(), set()
    for style in STYLES:
        for kind in KINDS:
            for variant in range(1 if first else variants(kind.name)):
                files.add(bake(kind.name, style, variant))
    for folder in {file.parent for file in files} if not first else ():
        for old in set(folder.glob("*.webp")) - files:
            old.unlink()
    size = sum(file.stat().st_size for file in files) / 1e6
    print(f"{len(files)} pictures, {size:.1f} MB, {time.time() - begun:.0f} s")


if __name__ == "__main__":
    main()
