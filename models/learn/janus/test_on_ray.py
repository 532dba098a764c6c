"""The same script under Ray Train: two workers learn what one process learns, and go on from Ray's own storage."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ray = pytest.importorskip("ray", reason="ray is not installed: pip install -r models/learn/ray.txt")
pytest.importorskip("ray.train.torch", reason="Ray Train is not installed: pip install -r models/learn/ray.txt")

from models.learn.common.command import arguments  # noqa: E402
from models.learn.janus import release, supervised  # noqa: E402
from models.learn.janus.on_ray import Place, fit  # noqa: E402
from models.learn.janus.testing import teaching, write_start  # noqa: E402
from models.recipes.janus import JanusRecipe, Supervised  # noqa: E402

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module", autouse=True)
def cluster() -> Iterator[None]:
    variables = {"PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
    ray.init(num_cpus=3, include_dashboard=False, runtime_env={"env_vars": variables})
    yield
    ray.shutdown()


def options(args: Supervised) -> list[str]:
    return arguments(args, JanusRecipe().supervised)


def losses(run: Path) -> list[float]:
    return [json.loads(line)["loss"] for line in (run / "log.jsonl").read_text("utf-8").splitlines()]


def test_two_workers_learn_what_one_process_learns_and_go_on(tmp_path: Path) -> None:
    folder = write_start(tmp_path)
    alone = [step["loss"] for step in supervised.learn(teaching(folder, "alone"))]
    place = Place(2, str(tmp_path / "storage"), "run", failures=0)
    first = fit(place, "supervised", options(teaching(folder, "two", sitting=2)))
    assert first.checkpoint is not None and losses(folder / "two") == pytest.approx(alone[:2], abs=1e-4)
    assert first.metrics["loss"] == pytest.approx(alone[1], abs=1e-5)
    second = fit(place, "supervised", options(teaching(folder, "two")))
    assert second.metrics["steps"] == 4 and second.metrics["loss"] == pytest.approx(alone[3], abs=1e-5)
    assert losses(folder / "two") == pytest.approx(alone, abs=1e-4)
    out = release.release(Path(second.checkpoint.path), tmp_path / "released")
    assert (out / "model-00001-of-00001.safetensors").is_file()


def workers() -> list[Any]:
    """The processes of this cluster that train."""
    psutil = pytest.importorskip("psutil", reason="psutil is not installed: models/setup.sh")
    mine = psutil.Process().children(recursive=True)
    return [process for process in mine if "RayTrainWorker" in " ".join(process.cmdline() or ())]


def kill_one_after(log: Path, steps: int, killed: list[int]) -> None:
    """Kills a worker once so many steps are in the log, and says which."""
    until = time.monotonic() + 300
    while time.monotonic() < until:
        if log.is_file() and len(log.read_text("utf-8").splitlines()) >= steps and (found := workers()):
            found[-1].kill()
            killed.append(found[-1].pid)
            return
        time.sleep(0.05)


def test_a_worker_that_dies_takes_the_run_back_to_its_newest_checkpoint(tmp_path: Path) -> None:
    folder = write_start(tmp_path)
    more = {"steps": 14, "save_every": 1}
    alone = [step["loss"] for step in supervised.learn(teaching(folder, "alone", **more))]
    killed: list[int] = []
    killer = threading.Thread(target=kill_one_after, args=(folder / "two/log.jsonl", 3, killed))
    killer.start()
    result = fit(Place(2, str(tmp_path / "storage"), "dies", failures=1), "supervised", options(teaching(folder, "two", **more)))
    killer.join()
    assert len(killed) == 1
    steps = [json.loads(line)["step"] for line in (folder / "two/log.jsonl").read_text("utf-8").splitlines()]
    # It went on from what was kept, not from the beginning, and ended as if nothing had been.
    assert result.metrics["steps"] == 14 and sorted(set(steps)) == list(range(1, 15)) and steps.count(1) == 1
    assert result.metrics["loss"] == pytest.approx(alone[-1], abs=1e-5)
