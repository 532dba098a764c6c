"""Arrows point downward: the table of rooms holds, and what it forbids is found."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from models.rooms import HERE, INNER, NO_ROOMS, ROOMS, imports_of, room_of, sources, upward, wrong

LONGEST, MOST = 300, 15


def planted(file: str, line: str) -> list[str | None]:
    return [wrong(found) for found in imports_of(line, Path(file))]


def test_no_import_points_upward() -> None:
    assert upward() == []


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("families/janus/bundle.py", "from models.families.mini.net.model import MiniJanus"),
        ("families/janus/bundle.py", "from models.families import mini"),
        ("families/janus/graphs/vq.py", "import models.families.mini.world"),
        ("families/janus/test_bundle.py", "from models.families.mini.export.bundle import write_bundle"),
        ("families/mini/net/model.py", "from models.learn.common.runs import Clock"),
        ("families/mini/net/model.py", "from models.families.mini.export.bundle import write_bundle"),
        ("families/mini/world/scene.py", "def late():\n    from models.families.mini.net import model"),
        ("families/mini/world/scene.py", "from ..net.model import MiniJanus"),
        ("families/mini/world/scene.py", "from ...janus import bundle"),
        ("kit/onnx/graph.py", "from models.kit.session import Step"),
        ("kit/loop.py", "from models.families.janus.bundle import export"),
        ("learn/detector/loop.py", "from models.plans.train import Trainer"),
        ("recipes/cpu.py", "from models.learn.common.runs import WORK"),
        ("world/words.py", "from models.plans.data import Rows"),
        ("kit/loop.py", "from models.nowhere import anything"),
    ],
)
def test_a_planted_upward_import_is_found(file: str, line: str) -> None:
    assert planted(file, line) != [None]


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("families/mini/export/bundle.py", "from models.families.mini.net.model import MiniJanus"),
        ("families/mini/net/model.py", "from .convolutions import Upsample"),
        ("families/mini/net/test_model.py", "from models.families.mini.export.bundle import write_bundle"),
        ("families/janus/bundle.py", "from models.kit.onnx.graph import Array"),
        ("peer/six_files/mini.py", "import numpy, models.kit.errors"),
    ],
)
def test_what_points_downward_is_let_through(file: str, line: str) -> None:
    assert set(planted(file, line)) <= {None}


def test_an_upward_import_in_a_file_fails_the_whole(tmp_path: Path) -> None:
    (tmp_path / "kit").mkdir()
    (tmp_path / "kit/loop.py").write_text("from models.learn import runs\n", encoding="utf-8")
    (told,) = upward(tmp_path)
    assert told.startswith("kit/loop.py:1 imports models.learn.runs")


def test_every_folder_is_a_room_and_every_room_a_folder() -> None:
    folders = {path.name for path in HERE.iterdir() if path.is_dir()} - NO_ROOMS
    assert folders == {room.split("/")[0] for room in ROOMS}
    families = {f"families/{path.name}" for path in (HERE / "families").iterdir() if (path / "__init__.py").exists()}
    assert families == {room for room in ROOMS if room.startswith("families/")}
    for room, order in INNER.items():
        inside = {path.name for path in (HERE / room).iterdir() if (path / "__init__.py").exists()}
        assert inside == set(order), room
    assert all(room_of(file.parts) for file in sources() if len(file.parts) > 2)


def test_files_and_folders_stay_small() -> None:
    files = sources()
    lengths = {file: len((HERE / file).read_text("utf-8").splitlines()) for file in files}
    assert [f"{file}: {length}" for file, length in lengths.items() if length > LONGEST] == []
    plain = (f for f in lengths if not f.name.startswith("test_") and f.name not in ("__init__.py", "conftest.py"))
    crowded = {str(folder): count for folder, count in Counter(f.parent for f in plain).items() if count > MOST}
    assert crowded == {}
