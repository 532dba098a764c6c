"""The work of a run: prompts in shards, each of which one worker does."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from models.evaluate.engine import Engine, RefusedError
from models.evaluate.prompts import Prompt
from models.evaluate.run import Record, Run


@dataclass(frozen=True)
class Task:
    """What is asked of every prompt, and where. `parallel`: prompts that one worker has under way."""

    engine: str
    folder: Path
    seed: int = 1
    samples: int = 1
    parallel: int = 8
    key: str | None = None
    device: str = "cpu"
    dtype: str = "float32"
    max_chain: int = 0


def cut(prompts: Sequence[Prompt], size: int) -> list[list[Prompt]]:
    """By place in the file, so that a shard is the same however many workers there are."""
    return [list(prompts[start : start + size]) for start in range(0, len(prompts), size)]


def make(engine: Engine, task: Task, prompt: Prompt) -> tuple[Record, list[bytes]]:
    """Plans, where the engine does, and paints `samples` pictures of the plan."""
    started = time.monotonic()
    chain, tokens, refused = "", 0, None
    pictures = []
    try:
        if engine.plans:
            chain, tokens = engine.plan(prompt.text, task.seed, task.max_chain)
        pictures = engine.paint(prompt.text, chain, task.seed, task.samples) if task.samples else []
    except RefusedError as error:
        refused = str(error)
    seconds = time.monotonic() - started
    first = pictures[0].tokens if pictures else None
    record = Record(prompt.index, prompt.text, chain, tokens, seconds, len(pictures), first, refused)
    return record, [picture.png for picture in pictures]


def work(engine: Engine, task: Task, number: int, prompts: Sequence[Prompt]) -> int:
    """One shard, from where it stands; gives how many prompts failed. These are not recorded, and a later run tries them
    again."""
    run = Run(task.folder)
    done = run.done(number)
    left = [prompt for prompt in prompts if prompt.index not in done or done[prompt.index].prompt != prompt.text]
    lock, failed = threading.Lock(), 0

    def one(prompt: Prompt) -> str | None:
        try:
            record, pictures = make(engine, task, prompt)
        except Exception as error:  # whatever a network throws: the others go on
            return f"{type(error).__name__}: {error}"
        with lock:
            run.keep(number, record, pictures)
        return None

    with ThreadPoolExecutor(task.parallel) as pool:
        for prompt, problem in zip(left, pool.map(one, left), strict=True):
            if problem:
                failed += 1
                print(f"not done: {prompt.text[:80]} ({problem[:200]})", file=sys.stderr, flush=True)
    return failed


def here(engine: Engine, task: Task, shards: Sequence[Sequence[Prompt]]) -> int:
    """All shards on this machine, one after another; gives how many prompts failed."""
    failed = 0
    for number, prompts in enumerate(shards):
        failed += work(engine, task, number, prompts)
        print(f"{number + 1} of {len(shards)} shards", file=sys.stderr, flush=True)
    return failed
