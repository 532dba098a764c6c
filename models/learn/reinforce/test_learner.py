"""Steps of reinforcement on tiny networks: the reward rises, resumes are exact, processes stay equal."""

from __future__ import annotations

import json
import multiprocessing
import os
import socket
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from torch import nn

from models.families.mini.export.bundle import BundleContents, write_bundle
from models.families.mini.net.checkpoints import load, load_decoder, load_policy, save
from models.families.mini.net.detector.network import Detector, DetectorConfig
from models.families.mini.net.judge.network import Judge, JudgeConfig
from models.families.mini.net.model import MiniJanus, ModelConfig
from models.families.mini.net.picture_decoder import PictureConfig, PictureDecoder
from models.families.mini.net.random_weights import random_networks
from models.families.mini.net.table import TableJanus
from models.families.mini.world.tokenizer import build_tokenizer
from models.learn.common.team import Team
from models.learn import sheet
from models.learn.reinforce import compare, train as train_grpo
from models.learn.reinforce.learner import Learner, Settings
from models.learn.reinforce.loss import Objective
from models.learn.reinforce.plot import plot, read_log, smooth
from models.learn.reinforce.prompts import PromptSource, read_prompts
from models.learn.reinforce.rewards.reward import Attempt, Scores

TOKENIZER = build_tokenizer()
VOCAB = TOKENIZER.get_vocab_size()
IMAGES = PictureConfig(64, (4, 4), 60, 8, (8, 8, 8), 8, (0, 0, 0))
CONFIG = ModelConfig(VOCAB, 32, 1, 2, 48, 60, 8, (4, 4), 64)


def networks() -> tuple[MiniJanus, PictureDecoder]:
    """Random ones, whose pictures differ in brightness."""
    decoder, pictures = random_networks(5, CONFIG, IMAGES)
    last = pictures.finish[-2]
    assert isinstance(last, nn.Conv2d)
    pictures.enter.weight.data *= 3
    # All channels of a pixel rise and fall together.
    last.weight.data = 2 * last.weight.data.abs()
    return decoder, pictures


class Bright:
    """Rewards bright pictures: something a policy can learn in a few steps."""

    def score(self, attempts: Sequence[Attempt]) -> list[Scores]:
        return [Scores(1.0, 1.0, float(attempt.image.mean()) / 255, 1.0) for attempt in attempts]


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Checkpoints of tiny networks, tokenizer and bundle, as the supervised runs and the exporter leave them."""
    folder = tmp_path_factory.mktemp("work")
    decoder, pictures = networks()
    TOKENIZER.save(str(folder / "tokenizer.json"))
    state = decoder.state_dict()
    save(folder / "decoder.pt", {"config": CONFIG.to_dict(), "model": state, "raw": state})
    save(folder / "pictures.pt", {"config": IMAGES.to_dict(), "model": pictures.state_dict()})
    torch.manual_seed(0)
    seen = DetectorConfig(image_size=64, widths=(4, 4, 4, 4), neck=4)
    save(folder / "detector.pt", {"config": seen.to_dict(), "model": Detector(seen).state_dict()})
    judged = JudgeConfig(image_size=48, width=8, layers=1, heads=2)
    save(folder / "judge.pt", {"config": judged.to_dict(), "model": Judge(judged).state_dict()})
    identity = {"id": "small", "name": "Small"}
    write_bundle(BundleContents(decoder, pictures, folder / "tokenizer.json", identity, {}, {}), folder / "bundle")
    return folder


def command(work: Path, out: Path, *more: str) -> list[str]:
    files = [f"--{name}={work / name}.pt" for name in ("detector", "pictures")]
    tiny = "--prompts=2 --group=3 --micro=4 --max-chain=6 --warmup=1 --lr=1e-3 --no-bf16".split()
    return [*files, f"--tokenizer={work / 'tokenizer.json'}", f"--out={out}", *tiny, *more]


def learner(**fields: object) -> Learner:
    decoder, pictures = networks()
    settings = Settings(group=32, max_chain=3, micro=32, lr=1e-2, warmup=1, objective=Objective(beta=0.01), bf16=False, **fields)  # type: ignore[arg-type]
    return Learner(decoder, pictures, TOKENIZER, Bright(), settings, Team())


def rewards(made: Learner, steps: int) -> list[dict[str, float]]:
    prompts = ["a cat", "two red cars"]
    return [made.step(prompts, torch.Generator().manual_seed(n), 0.0) for n in range(steps)]


@pytest.mark.parametrize("updates", [1, 2])
def test_the_reward_rises_and_the_reference_stays(updates: int) -> None:
    made = learner(updates=updates)
    before = [p.clone() for p in made.reference.parameters()]
    figures = rewards(made, 20 // updates)
    early, late = (np.mean([f["reward"] for f in part]) for part in (figures[:3], figures[-3:]))
    spread = np.mean([f["spread"] for f in figures[:3]])
    assert late > early + 0.5 * spread
    assert figures[0]["kl"] >= 0 and figures[-1]["kl"] > 0.005
    assert (figures[0]["clipped"] > 0) == (updates > 1)
    assert all(torch.equal(a, b) for a, b in zip(before, made.reference.parameters(), strict=True))


def test_without_differences_only_the_reference_pulls() -> None:
    made = learner()
    made.reward = type("Flat", (), {"score": lambda self, attempts: [Scores(1, 1, 1, 1)] * len(attempts)})()
    before = [p.clone() for p in made.policy.parameters()]
    (figures,) = rewards(made, 1)
    assert figures["spread"] == 0 and figures["gradient"] == pytest.approx(0, abs=1e-6)
    moved = max((a - b).abs().max().item() for a, b in zip(before, made.policy.parameters(), strict=True))
    assert moved < 0.011  # one step of Adam on rounding errors


def test_parts_of_any_size_give_the_same_gradient() -> None:
    gradients = []
    for micro in (7, 64):
        made = learner()
        made.settings = Settings(**{**vars(made.settings), "micro": micro})
        generator = torch.Generator().manual_seed(0)
        rollouts, _ = made.sample(["a cat", "two red cars"], generator)
        made.optimiser = torch.optim.SGD(made.policy.parameters(), lr=0.0)
        gradients.append(made.update(rollouts, torch.linspace(-1, 1, 64)))
    assert gradients[0] == pytest.approx(gradients[1], rel=1e-3, abs=1e-5)


def test_the_command_resumes_midway_to_the_same_weights(
    work: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(train_grpo, "reward_of", lambda _: Bright())
    start, out = f"--from-checkpoint={work / 'decoder.pt'}", tmp_path / "parts.pt"
    whole = train_grpo.main(command(work, tmp_path / "whole.pt", start, "--steps=4"))
    step = Learner.step

    def interrupted(self: Learner, *args: object) -> dict[str, float]:
        if self.steps == 2:
            raise KeyboardInterrupt
        return step(self, *args)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(Learner, "step", interrupted)
        with pytest.raises(KeyboardInterrupt):
            train_grpo.main(command(work, out, start, "--steps=4", "--save-every=1"))
    assert load(out)["steps"] == 2
    parts = train_grpo.main(command(work, out, "--resume", "--steps=4"))
    begun, kept = load(work / "decoder.pt")["model"], load(out)
    policy, _ = load_policy(out)
    for (name, a), b, c in zip(
        whole.policy.named_parameters(), parts.policy.parameters(), policy.parameters(), strict=True
    ):
        assert torch.equal(a, b) and torch.equal(b, c), name
        assert torch.equal(kept["reference"][name], begun[name])
    assert not torch.equal(kept["model"]["gen_head.0.weight"], begun["gen_head.0.weight"])
    # An export loads it as it loads a supervised checkpoint.
    assert torch.equal(load_decoder(out).norm.weight, policy.norm.weight)


def test_a_supervised_checkpoint_and_a_bundle_can_be_the_start(work: Path, tmp_path: Path) -> None:
    first = train_grpo.main(command(work, tmp_path / "a.pt", f"--from-checkpoint={work / 'decoder.pt'}", "--steps=1"))
    assert first.steps == 1
    args = command(work, tmp_path / "b.pt", "--steps=1", f"--from-bundle={work / 'bundle'}")
    second = train_grpo.main([a for a in args if "tokenizer" not in a and "pictures" not in a])
    assert isinstance(second.policy, TableJanus)
    # A resume needs the checkpoint alone, not the bundle or the pictures's checkpoint.
    args = command(work, tmp_path / "b.pt", "--steps=2", "--resume")
    third = train_grpo.main([a for a in args if "tokenizer" not in a and "pictures" not in a])
    assert isinstance(third.policy, TableJanus) and third.steps == 2
    assert load(tmp_path / "b.pt")["samples"] == 2 * 2 * 3


def _process(rank: int, port: int, args: list[str], folder: Path) -> None:
    os.environ |= {"RANK": str(rank), "WORLD_SIZE": "2", "MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(port)}
    made = train_grpo.main(args)
    state = {name: p.detach() for name, p in made.policy.named_parameters()}
    save(folder / f"rank{rank}.pt", {"state": state})


def test_two_processes_stay_equal_and_share_one_log(
    work: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(train_grpo, "reward_of", lambda _: Bright())
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    args = command(work, tmp_path / "both.pt", f"--from-checkpoint={work / 'decoder.pt'}", "--steps=2")
    context = multiprocessing.get_context("fork")
    processes = [context.Process(target=_process, args=(rank, port, args, tmp_path)) for rank in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0]
    states = [load(tmp_path / f"rank{rank}.pt")["state"] for rank in range(2)]
    begun = load(work / "decoder.pt")["model"]
    for name, value in states[0].items():
        assert torch.equal(value, states[1][name]), name
    assert not torch.equal(states[0]["gen_head.0.weight"], begun["gen_head.0.weight"])
    lines = (tmp_path / "both.jsonl").read_text().splitlines()
    assert [json.loads(line)["step"] for line in lines] == [1, 2]
    assert load(tmp_path / "both.pt")["samples"] == 2 * 2 * 2 * 3


def test_prompts_are_the_same_for_the_same_number(tmp_path: Path) -> None:
    file = tmp_path / "spatial_train.txt"
    file.write_text("a cat on the left of a dog\na unicorn and a cat\n\nnine cats", "utf-8")
    lines = read_prompts([file])
    assert lines == ["a cat on the left of a dog"]
    source = PromptSource(3, lines, 0.5)
    assert [source[n] for n in range(20)] == [PromptSource(3, lines, 0.5)[n] for n in range(20)]
    assert 3 < sum(source[n] == lines[0] for n in range(20)) < 17
    exam = tmp_path / "spatial_val.txt"
    exam.write_text("a cat", "utf-8")
    with pytest.raises(ValueError, match="for evaluation alone"):
        read_prompts([exam])


def test_runs_are_compared_by_the_judge_on_the_same_prompts(work: Path) -> None:
    files = [f"--judge={work / 'judge.pt'}", f"--pictures={work / 'pictures.pt'}", f"--tokenizer={work / 'tokenizer.json'}"]
    again = [str(work / "decoder.pt")] * 2
    text = compare.main([*again, *files, "--count=4", "--batch=2", "--max-chain=4"])
    assert [line.split(" | ")[0] for line in text.splitlines()[2:]] == [f"| {name}" for name in compare.FIGURES]
    a, b = np.array([0.2, 0.4, 0.6]), np.array([0.3, 0.5, 0.7])
    rows = compare.table({"a": dict.fromkeys(compare.FIGURES, a), "b": dict.fromkeys(compare.FIGURES, b)})
    assert rows.splitlines()[-1].endswith("+0.100 (+0.100 to +0.100) |")
    mean, low, high = compare.interval(np.arange(100) / 100)
    assert low < mean < high and high - low == pytest.approx(3.92 * 0.289 / 10, rel=0.1)


def test_a_decoder_is_looked_at_on_prompts_of_ones_own(work: Path, tmp_path: Path) -> None:
    files = {name: work / f"{name}.pt" for name in ("decoder", "pictures")}
    out = tmp_path / "sheet.png"
    options = sheet.Options(prompt=("a cat", "two dogs"), max_text=20, tokenizer=work / "tokenizer.json", out=out, **files)
    sheet.main(options)
    with Image.open(out) as picture:
        assert picture.size == (2 * 64, 64)


def test_a_log_is_drawn(tmp_path: Path) -> None:
    log = tmp_path / "grpo.jsonl"
    lines = [json.dumps({"step": n, "minutes": n / 10, "reward": n / 5, "kl": 0.1, "note": "x"}) for n in range(5)]
    log.write_text("\n".join([*lines, '{"step": 5, "rew']), "utf-8")
    svg = plot(read_log(log))
    assert svg.startswith("<svg") and svg.count("<polyline") == 4 and "reward: " in svg and "note" not in svg
    assert smooth([2.0, 2.0, 2.0]) == pytest.approx([2, 2, 2])
    with pytest.raises(ValueError, match="no figures"):
        plot([])
