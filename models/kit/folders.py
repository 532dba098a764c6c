"""A folder that is only there once it is whole: written beside its place, then renamed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from models.kit.errors import ExportError


def partial_of(out: Path) -> Path:
    """Where the unfinished folder lies; hidden, so that nothing takes it for a bundle."""
    return out.absolute().parent / f".{out.absolute().name}.partial"


def check_replaceable(out: Path) -> None:
    """Raises ExportError where `out` holds something that is not a bundle: it would be lost."""
    if out.is_file():
        raise ExportError(f"{out} is a file: give the folder that the bundle is to be.")
    if out.is_dir() and any(out.iterdir()) and not (out / "manifest.json").is_file():
        raise ExportError(f"{out} holds other files, which the bundle would replace: give a new folder.")


def put_in_place(partial: Path, out: Path) -> None:
    """Renames the finished folder to `out`; a bundle that was there before goes away after."""
    out = out.absolute()
    old = out.parent / f".{out.name}.old"
    shutil.rmtree(old, ignore_errors=True)
    if out.exists():
        out.rename(old)
    try:
        partial.rename(out)
    except OSError:
        if old.exists():
            old.rename(out)
        raise
    shutil.rmtree(old, ignore_errors=True)


@contextmanager
def finished_folder(out: Path) -> Iterator[Path]:
    """The folder to write to: `out` once the block ends well, gone where it does not."""
    check_replaceable(out)
    partial = partial_of(out)
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True)
    try:
        yield partial
        put_in_place(partial, out)
    finally:
        shutil.rmtree(partial, ignore_errors=True)
