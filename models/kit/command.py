"""What the exporters' command lines share: switches that may be left open, and how an export ends."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Any, Protocol, TypeVar

import tyro
from tyro.constructors import PrimitiveConstructorSpec

from models.kit.errors import ExportError
from models.kit.folders import finished_folder

MEBIBYTE = 1024 * 1024

_ANSWERS = {(): True, ("yes",): True, ("no",): False}

# `--flag` or `--flag yes`, `--flag no`; None where it is not given.
Answer = Annotated[
    bool | None,
    PrimitiveConstructorSpec(
        nargs="*",
        metavar="[yes|no]",
        instance_from_str=lambda given: _ANSWERS[tuple(given)],
        is_instance=lambda value: value is None or isinstance(value, bool),
        str_from_instance=lambda value: [] if value is None else ["yes" if value else "no"],
    ),
]


def list_files(manifest: Mapping[str, Any], folder: Path) -> None:
    """Prints what a bundle holds and how large it is."""
    for entry in manifest["files"]:
        print(f"{entry['bytes']:>10}  {entry['path']}")
    print(f"{sum(entry['bytes'] for entry in manifest['files']) / MEBIBYTE:.1f} MiB in {folder}")


def export_to(out: Path, name: str, export: Callable[[], Mapping[str, Any]]) -> None:
    """Runs the export of the command `name` and lists what it made. Exit code 2 where it can't be done, 130 where
    somebody stopped it."""
    try:
        manifest = export()
    except ExportError as error:
        print(f"{name}: {error}", file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        print(f"{name}: stopped; the same command goes on where it was.", file=sys.stderr)
        sys.exit(130)
    list_files(manifest, out)


class _Bundled(Protocol):
    """Options that name the folder of the bundle."""

    @property
    def out(self) -> Path: ...


_Options = TypeVar("_Options", bound=_Bundled)


def run_exporter(
    kind: type[_Options], name: str, description: str | None, export: Callable[[_Options, Path], Mapping[str, Any]]
) -> None:
    """The command `name`: reads its options, has `export` fill a folder that is in place only once it is whole, and ends
    as `export_to` does."""
    options = tyro.cli(kind, prog=f"python -m {name}", description=description)

    def whole() -> Mapping[str, Any]:
        with finished_folder(options.out) as folder:
            return export(options, folder)

    export_to(options.out, name, whole)
