"""The openly licensed pictures that the art stands on: pinned packages, kept in a cache outside of the project."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_DIMENSIONAL = "@lobehub/fluent-emoji-3d"
_FLAT = "@iconify-json/fluent-emoji-flat"
_FURTHER = "@iconify-json/noto"  # newer glyphs that the others lack


@dataclass(frozen=True)
class Package:
    """An npm package. integrity: of its tarball, as in a lock file."""

    name: str
    version: str
    licence: str
    integrity: str

    @property
    def folder(self) -> Path:
        return cache() / "packages" / f"{self.name.strip('@').replace('/', '+')}@{self.version}"


PACKAGES = (
    Package(
        _DIMENSIONAL,
        "1.1.0",
        "MIT",
        "sha512-Wlq2lVStTnr8BDpIJ0pEnTKO4LuDxxqTEhTvRtD1DLRF0me7ogeRQjKoehDHXuVJ2Qaecgl5wRBv60lUAG3h7g==",
    ),
    Package(
        _FLAT,
        "1.2.6",
        "MIT",
        "sha512-RY47RgPb47fYUiyrA64sIOL0+UU02s29sXpNBbIQRBUlPlfNFTKUmZDERGuxDs/7yNGWqQYvuaSYM1M4fRXlUw==",
    ),
    Package(
        _FURTHER,
        "1.2.9",
        "Apache-2.0",
        "sha512-DQiuXENbun41ch+XPSV55H9FaWKpHTyz46YIKtSaKYD4fIDDzL1tR6H4np/T38jfrTAeI3rcKF0mqHYeZVAuaw==",
    ),
)
_BY_NAME = {package.name: package for package in PACKAGES}


def cache() -> Path:
    """Where fetched and baked art is kept: $SCENOGRAPH_ART, else ~/.cache/scenograph/art."""
    return Path(os.environ.get("SCENOGRAPH_ART") or Path.home() / ".cache" / "scenograph" / "art")


def fetched() -> bool:
    """Whether all packages are there."""
    return all((package.folder / "package.json").is_file() for package in PACKAGES)


def _codes(glyph: str) -> tuple[str, ...]:
    """The ways in which files name a glyph, the likeliest first."""
    points = [f"{ord(character):x}" for character in glyph]
    bare = "-".join(point for point in points if point != "fe0f")
    return "-".join(points), bare, f"{bare}-fe0f", f"{points[0]}-fe0f-{'-'.join(points[1:])}"


@lru_cache(maxsize=None)
def _icons(name: str) -> tuple[dict, dict]:
    """The icons of a set, and the icon's name for each glyph."""
    folder = _BY_NAME[name].folder
    if not folder.is_dir():
        raise FileNotFoundError("the art is not there: python -m models.world.art.fetch")
    return json.loads((folder / "icons.json").read_text("utf-8")), json.loads((folder / "chars.json").read_text("utf-8"))


def _vector(name: str, glyph: str) -> str | None:
    icons, names = _icons(name)
    found = next((names[code] for code in _codes(glyph) if code in names), None)
    if found is None:
        return None
    found = icons.get("aliases", {}).get(found, {}).get("parent", found)
    icon = icons["icons"][found]
    width, height = (icon.get(side, icons.get(side, 16)) for side in ("width", "height"))
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">{icon["body"]}</svg>'


@dataclass(frozen=True)
class Found:
    """A glyph's picture: an SVG document, or a file of pixels."""

    package: str
    svg: str | None = None
    file: Path | None = None


def find(glyph: str, style: str) -> Found | None:
    """The picture of a glyph in a style; of the further set where the style's own has none."""
    if style == "dimensional":
        assets = _BY_NAME[_DIMENSIONAL].folder / "assets"
        for code in _codes(glyph):
            if (file := assets / f"{code}.webp").is_file():
                return Found(_DIMENSIONAL, file=file)
    elif svg := _vector(_FLAT, glyph):
        return Found(_FLAT, svg=svg)
    svg = _vector(_FURTHER, glyph)
    return Found(_FURTHER, svg=svg) if svg else None
