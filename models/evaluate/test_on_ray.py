"""Shards over Ray Data's workers: what one machine makes, in the same order."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

ray = pytest.importorskip("ray", reason="ray is not installed: pip install -r models/learn/ray.txt")
pytest.importorskip("ray.data", reason="Ray Data is not installed: pip install -r models/learn/ray.txt")

from models.evaluate.engine import Engine  # noqa: E402
from models.evaluate.on_ray import about, over_ray  # noqa: E402
from models.evaluate.prompts import Prompt  # noqa: E402
from models.evaluate.run import Run  # noqa: E402
from models.evaluate.shards import Task, cut, here  # noqa: E402
from models.evaluate.test_command import painter  # noqa: E402

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module", autouse=True)
def cluster() -> Iterator[None]:
    variables = {"PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
    ray.init(num_cpus=3, include_dashboard=False, runtime_env={"env_vars": variables})
    yield
    ray.shutdown()


def test_two_workers_make_what_one_machine_makes(tmp_path: Path) -> None:
    shards = cut([Prompt(n, "no" if n == 3 else f"thing {n}") for n in range(7)], 2)
    with painter() as (address, seen):
        assert about(Task(address, tmp_path)) == Engine(address).about()
        found = []
        for name in ("ray", "here"):
            run = Run(tmp_path / name)
            run.begin({"of": {}})
            task = Task(address, run.folder)
            assert (over_ray(task, shards, 2) if name == "ray" else here(Engine(address), task, shards)) == 0
            found.append([{**vars(record), "seconds": 0} for record in run.gather(len(shards))])
        asked = len(seen)
        over_ray(Task(address, tmp_path / "ray"), shards, 2)
        assert len(seen) == asked
    assert found[0] == found[1] and [record["index"] for record in found[0]] == list(range(7))
    assert found[0][3]["refused"] and json.dumps(found[0])
