"""Processes that learn together learn what one learns, and a run that stops goes on as if it hadn't."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from models.learn.janus import grpo, supervised
from models.learn.janus.keep import kept
from models.learn.janus.testing import curves, practice, teaching, write_start

ROOT = Path(__file__).parents[3]
# Other figures are of time, or of what a process sees alone.
SAME = ("loss", "kl", "reward", "gradient", "chain", "image", "chain_tokens")
Curves = dict[str, list[dict[str, float]]]

pytest.importorskip("peft", reason="peft is not installed: models/setup.sh")


def told(curve: list[dict[str, float]]) -> list[dict[str, float]]:
    return [{name: step[name] for name in SAME if name in step} for step in curve]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_start(tmp_path_factory.mktemp("start"))


@pytest.fixture(scope="module")
def alone(folder: Path) -> Curves:
    return curves(folder, "alone")


def test_two_processes_under_torchrun_learn_what_one_learns(folder: Path, alone: Curves) -> None:
    out = folder / "several.json"
    command = ["-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2", "-m", "models.learn.janus.testing"]
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    whole = [sys.executable, *command, str(folder), str(out)]
    subprocess.run(whole, cwd=ROOT, env=environment, check=True, timeout=600)
    several = json.loads(out.read_text("utf-8"))
    for name, curve in alone.items():
        for one, two in zip(told(curve), told(several[name]), strict=True):
            assert one == pytest.approx(two, abs=1e-5), name
    # They moved, and not by chance alike: losses of steps differ by far more.
    assert alone["supervised"][-1]["loss"] < alone["supervised"][0]["loss"] - 0.05
    assert alone["grpo"][-1]["kl"] > 1e-4


def test_a_run_that_stops_goes_on_with_the_same_curve(folder: Path, alone: Curves) -> None:
    first = supervised.learn(teaching(folder, "stopped", sitting=3))
    rest = supervised.learn(teaching(folder, "stopped", resume=True))
    assert (len(first), len(rest)) == (3, 1)
    for one, two in zip(told(alone["supervised"]), told([*first, *rest]), strict=True):
        assert one == pytest.approx(two, abs=1e-6)
    whole = grpo.learn(practice(folder, "lora"))
    first = grpo.learn(practice(folder, "stopped-lora", sitting=1))
    rest = grpo.learn(practice(folder, "stopped-lora", resume=True))
    assert whole[-1]["kl"] > 0
    for one, two in zip(told(whole), told([*first, *rest]), strict=True):
        assert one == pytest.approx(two, abs=1e-6)


def test_what_several_processes_kept_one_goes_on_from(folder: Path, alone: Curves) -> None:
    found = kept(folder / "several-grpo")
    if not found:
        pytest.skip("nothing was kept by several")
    assert [path.name for path in found] == ["step-0000002", "step-0000003"]
    (folder / "several-grpo" / "step-0000003").rename(folder / "gone")
    rest = grpo.learn(practice(folder, "several-grpo", lora=0, updates=2, guidance=2, resume=True))
    assert told(rest)[0] == pytest.approx(told(alone["grpo"])[-1], abs=1e-5)


def test_what_can_not_be_shared_evenly_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from models.learn.janus.training import Training

    class Three:
        size = 3

    made = Training.__new__(Training)
    monkeypatch.setattr(made, "team", Three(), raising=False)
    with pytest.raises(SystemExit, match="4 a step"):
        made.share(4)


def test_an_easy_reward_rises(folder: Path) -> None:
    args = practice(folder, "red", steps=14, group=24, micro=48, lora=0, lr=1.5e-2, max_chain=2, beta=0.0, save_every=100)
    rewards = [step["reward"] for step in grpo.learn(args)]
    assert sum(rewards[-6:]) / 6 > sum(rewards[:2]) / 2 + 0.004
