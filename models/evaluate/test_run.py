"""A run is made once, in the order of its prompts, whatever stops or fails on the way."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from models.evaluate.engine import Painted, RefusedError
from models.evaluate.folders import compbench_name, write_compbench, write_geneval
from models.evaluate.prompts import Prompt, UsageError, read_prompts
from models.evaluate.run import Run
from models.evaluate.shards import Task, cut, work


class Engine:
    """Plans and paints at once; `hook` sees each prompt first."""

    plans = True

    def __init__(self, hook: Callable[[str], None] = lambda _: None) -> None:
        self.hook, self.asked, self._lock = hook, list[str](), threading.Lock()

    def plan(self, prompt: str, seed: int, most: int = 0) -> tuple[str, int]:
        with self._lock:
            self.asked.append(prompt)
        self.hook(prompt)
        return f"{prompt}, {seed}.<begin_of_image>", 3

    def paint(self, prompt: str, chain: str, seed: int, count: int) -> list[Painted]:
        return [Painted(f"{prompt} {seed + n}".encode(), [seed + n]) for n in range(count)]


def prompts(count: int) -> list[Prompt]:
    return [Prompt(n, f"thing {n}", {"tag": "one", "prompt": f"thing {n}"}) for n in range(count)]


def whole(engine: Any, folder: Path, count: int = 7, **more: Any) -> list[int]:
    """All shards of three; how many prompts failed in each."""
    run = Run(folder)
    run.begin({"of": {"seed": 1}})
    task = Task("none", folder, **{"samples": 2, "parallel": 3, **more})
    return [work(engine, task, number, part) for number, part in enumerate(cut(prompts(count), 3))]


def test_records_are_in_the_order_of_the_prompts(tmp_path: Path) -> None:
    run = Run(tmp_path)

    def hook(prompt: str) -> None:
        """The first of its shard is done once the two others are kept."""
        for _ in range(1000):
            if prompt != "thing 0" or len(run.done(0)) == 2:
                return
            time.sleep(0.01)

    assert whole(Engine(hook), tmp_path) == [0, 0, 0]
    kept = [json.loads(line)["index"] for line in run.shard(0).read_text("utf-8").splitlines()]
    assert kept[-1] == 0 and [record.index for record in run.gather(3)] == list(range(7))
    assert run.picture(4, 1).read_bytes() == b"thing 4 2"
    assert len(run.records.read_text("utf-8").splitlines()) == 7


def test_what_is_there_is_not_made_again_and_what_failed_is(tmp_path: Path) -> None:
    def broken(prompt: str) -> None:
        if prompt in ("thing 1", "thing 5"):
            raise ConnectionError("gone")

    assert whole(Engine(broken), tmp_path) == [1, 1, 0]
    run = Run(tmp_path)
    # The end of a run may cut a line.
    cut_short = run.shard(2).read_text("utf-8")[:-20]
    run.shard(2).write_text(cut_short, encoding="utf-8")
    again = Engine()
    assert whole(again, tmp_path) == [0, 0, 0]
    assert sorted(again.asked) == ["thing 1", "thing 5", "thing 6"]
    assert [record.index for record in run.gather(3)] == list(range(7))


def test_a_refusal_is_recorded_and_not_asked_again(tmp_path: Path) -> None:
    def refusing(prompt: str) -> None:
        if prompt == "thing 1":
            raise RefusedError("too long")

    assert whole(Engine(refusing), tmp_path) == [0, 0, 0]
    again = Engine()
    whole(again, tmp_path)
    records = Run(tmp_path).gather(3)
    assert again.asked == [] and records[1].refused == "too long" and records[1].pictures == 0


def test_another_run_in_the_same_folder_is_refused(tmp_path: Path) -> None:
    Run(tmp_path).begin({"of": {"seed": 1, "model": "a"}})
    with pytest.raises(UsageError, match="seed, model differ"):
        Run(tmp_path).begin({"of": {"seed": 2, "model": "b"}})


def test_folders_are_as_the_other_evaluators_take_them(tmp_path: Path) -> None:
    whole(Engine(), tmp_path, count=4)
    run = Run(tmp_path)
    records = run.gather(2)
    assert write_compbench(run, records, tmp_path / "t") == 8
    names = sorted((path.name for path in (tmp_path / "t/samples").iterdir()), key=lambda n: int(n.split("_")[-1][:-4]))
    # What T2I-CompBench reads off a name.
    assert [name.split("_")[0] for name in names] == [f"thing {n}" for n in range(4) for _ in range(2)]
    assert (tmp_path / "t/samples" / names[3]).read_bytes() == b"thing 1 2"
    named = {prompt.index: prompt for prompt in prompts(4)}
    assert write_geneval(run, records, named, tmp_path / "g") == 4
    assert json.loads((tmp_path / "g/00002/metadata.jsonl").read_text("utf-8")) == named[2].metadata
    assert sorted(path.name for path in (tmp_path / "g/00002/samples").iterdir()) == ["00000.png", "00001.png"]
    assert compbench_name("a red/blue_green cup", 3) == "a red blue green cup_000003.png"
    assert len(compbench_name("ü" * 300, 1).encode()) <= 255


def test_prompts_are_lines_or_genevals_metadata(tmp_path: Path) -> None:
    plain, geneval = tmp_path / "a.txt", tmp_path / "a.jsonl"
    plain.write_text("a cat\n\n a dog ", encoding="utf-8")
    geneval.write_text('{"tag": "colors", "include": [], "prompt": "a red cat"}\n', encoding="utf-8")
    assert [prompt.text for prompt in read_prompts(plain)] == ["a cat", "a dog"]
    assert read_prompts(plain, 1) == [Prompt(0, "a cat")]
    (found,) = read_prompts(geneval)
    assert found.text == "a red cat" and found.metadata == {"tag": "colors", "include": [], "prompt": "a red cat"}
    geneval.write_text("{}\n", encoding="utf-8")
    with pytest.raises(UsageError, match="line 1"):
        read_prompts(geneval)
