"""The same script under Ray Train: two workers learn what one process learns, and go on from Ray's own storage."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

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
