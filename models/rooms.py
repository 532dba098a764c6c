"""The rooms of models/ and what each may import; `test_rooms.py` holds every import to it.

From the ground up: a room may import those that it names, and nothing else of models/. Rooms inside rooms may import
those before them; what lies beside them may import them all, and they may not import it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent

ROOMS: dict[str, tuple[str, ...]] = {
    "kit": (),
    "recipes": (),
    "world": ("kit",),
    "families/janus": ("kit",),
    "families/mini": ("kit",),
    "peer": ("kit", "families/janus", "families/mini"),
    "learn": ("kit", "recipes", "families/janus", "families/mini"),
    "pictures": ("kit", "world"),
    "serve": ("kit", "families/janus", "families/mini"),
    "evaluate": ("kit", "serve"),
    "plans": ("kit", "recipes", "world", "pictures", "families/mini", "learn"),
}

INNER: dict[str, tuple[str, ...]] = {
    "kit": ("onnx",),
    "families/janus": ("checkpoint", "graphs", "random_checkpoint"),
    "families/mini": ("world", "net", "export"),
    "serve": ("engine", "api"),
    "learn": ("common", "pictures", "detector", "judge", "decoder", "reinforce", "janus"),
}

# Bundles, what is kept on the way, and the environment.
NO_ROOMS = {"mini", "mini-1", "judge", "work", ".venv", "__pycache__"}


@dataclass(frozen=True)
class Import:
    """One import of models/: by which file, in which line, and the module's parts behind `models`."""

    file: Path
    line: int
    target: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.file}:{self.line} imports models.{'.'.join(self.target)}"


def imports_of(text: str, file: Path) -> Iterator[Import]:
    """`file` is relative to models/. Relative imports are read as what they name."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            names = [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            start = node.module or ""
            if node.level:
                above = file.parent.parts[: len(file.parent.parts) + 1 - node.level]
                start = ".".join(["models", *above, *([start] if start else [])])
            names = [(node.lineno, f"{start}.{alias.name}") for alias in node.names]
        else:
            continue
        for line, name in names:
            if name.split(".")[0] == "models":
                yield Import(file, line, tuple(name.split(".")[1:]))


def room_of(parts: tuple[str, ...]) -> str | None:
    """The room of a module, given as its path's parts; None for what lies in none."""
    for room in ROOMS:
        names = tuple(room.split("/"))
        if parts[: len(names)] == names:
            return room
    return None


def _within(parts: tuple[str, ...], room: str) -> str:
    """The first name behind the room's: a room inside it, or what lies beside those."""
    rest = parts[len(room.split("/")) :]
    return rest[0] if rest else ""


def wrong(found: Import) -> str | None:
    """Why an import may not be, or None. A test may use all of its own room."""
    of, to = room_of(found.file.parts), room_of(found.target)
    if of is None:
        return None
    if to is None:
        return f"{found}, which lies in no room"
    if of != to:
        return None if to in ROOMS[of] else f"{found}: {of} may import only: {', '.join(ROOMS[of]) or 'nothing'}"
    order = INNER.get(of, ())
    own, other = _within(found.file.parts, of), _within(found.target, of)
    if own not in order or found.file.name.startswith("test_") or found.file.name == "conftest.py":
        return None
    if other in order[: order.index(own) + 1]:
        return None
    return f"{found}: a room of {of} imports only those before it: {', '.join(order)}"


def sources(root: Path = HERE) -> Iterator[Path]:
    """Every Python file of models/, relative to `root`."""
    for path in sorted(root.rglob("*.py")):
        relative = path.relative_to(root)
        if not NO_ROOMS & set(relative.parts[:1]) and "__pycache__" not in relative.parts:
            yield relative


def upward(root: Path = HERE) -> list[str]:
    """Every import that the table forbids, said in a line each."""
    found = (item for file in sources(root) for item in imports_of((root / file).read_text("utf-8"), file))
    return [said for item in found if (said := wrong(item)) is not None]
