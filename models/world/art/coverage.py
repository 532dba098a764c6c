"""Which kinds have a picture in which style, and from where.

`python -m models.world.art.coverage` prints the counts; `--all` a line for each kind.
"""

from __future__ import annotations

import argparse
from collections import Counter

from models.world.art.pictures import source, variants
from models.world.kinds import KINDS
from models.world.styles import STYLES


def coverage() -> dict[str, dict[str, str | None]]:
    """Of each style, each kind's source (see pictures.source)."""
    return {style: {kind.name: source(kind.name, style) for kind in KINDS} for style in STYLES}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--all", action="store_true")
    every = parser.parse_args().all
    found = coverage()
    if every:
        for kind in KINDS:
            print("\t".join([kind.name, *(f"{style}: {found[style][kind.name]}" for style in STYLES)]))
    for style, sources in found.items():
        have = sum(name is not None for name in sources.values())
        counts = Counter(str(name) for name in sources.values()).most_common()
        print(f"{style}: {have} of {len(KINDS)}; " + ", ".join(f"{count} {name}" for name, count in counts))
    looks = sum(variants(kind.name) for kind in KINDS)
    print(f"{looks} looks of {len(KINDS)} kinds in each style, {looks * len(STYLES)} pictures in all")


if __name__ == "__main__":
    main()
