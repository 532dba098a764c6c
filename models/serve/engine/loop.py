"""Continuous batching: one thread decodes all lanes, a token of each a step; lanes join and leave between steps."""

from __future__ import annotations

import math
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TypeVar

import torch
from torch import Tensor

from models.serve.engine.lanes import Failed, Lane
from models.serve.engine.network import Network
from models.serve.engine.sampling import odds, sample
from models.serve.engine.slots import Slots


Result = TypeVar("Result")


class FullError(Exception):
    """`retry_after`: seconds after which a place is likely."""

    def __init__(self, retry_after: int) -> None:
        super().__init__("all places are taken")
        self.retry_after = retry_after


@dataclass(frozen=True)
class Size:
    """rows: that are decoded at once; columns: the tokens that each may have; waiting: the most rows that wait;
    tile: rows of one pass; joins: lanes that may join between two steps."""

    rows: int = 32
    columns: int = 1280
    waiting: int = 128
    tile: int = 8
    joins: int = 4


@dataclass
class Figures:
    """What the engine has done so far."""

    tokens: int = 0
    passes: int = 0
    steps: int = 0
    lanes: int = 0
    left: int = 0
    failures: int = 0
    seconds: float = 0.0


class Engine:
    def __init__(self, network: Network, size: Size) -> None:
        self.network, self.size = network, size
        self.slots = Slots(math.ceil(size.rows / size.tile), size.tile)
        self.cache = network.new_cache(len(self.slots.lanes), size.columns)
        self.figures = Figures()
        self._waiting: deque[Lane] = deque()
        self._jobs: deque[Callable[[], None]] = deque()
        self._wake = threading.Condition()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="decoding", daemon=True)
        self._thread.start()

    @property
    def waiting(self) -> int:
        return sum(lane.width for lane in self._waiting)

    @property
    def alive(self) -> bool:
        return self._thread.is_alive()

    def submit(self, lanes: Sequence[Lane]) -> None:
        """All of them or none. Raises FullError where too many rows would wait, ValueError for one that never fits."""
        for lane in lanes:
            if lane.columns > self.size.columns:
                raise ValueError(f"{lane.columns} tokens are more than the {self.size.columns} that a row may have")
        with self._wake:
            free = len(self.slots.lanes) - self.slots.used
            wanted = self.waiting + sum(lane.width for lane in lanes)
            if self._closed or wanted - free > self.size.waiting:
                raise FullError(self._patience())
            self._waiting.extend(lanes)
            self._wake.notify()

    def between(self, job: Callable[[Network], Result]) -> Future[Result]:
        """Something short, done on the engine's thread between two steps. Raises FullError where too many wait."""
        future: Future[Result] = Future()

        def done() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                future.set_result(job(self.network))
            except Exception as error:  # whatever a device throws is the caller's to hear
                future.set_exception(error)

        with self._wake:
            if self._closed or len(self._jobs) >= max(1, self.size.waiting):
                raise FullError(self._patience())
            self._jobs.append(done)
            self._wake.notify()
        return future

    def close(self) -> None:
        """Ends the thread; lanes that are there fail."""
        with self._wake:
            self._closed = True
            self._wake.notify()
        self._thread.join()

    def _patience(self) -> int:
        done, seconds = self.figures.lanes, self.figures.seconds
        each = seconds / done if done else 1.0
        return max(1, min(60, math.ceil(each * max(1, len(self._waiting)))))

    def _run(self) -> None:
        while True:
            with self._wake:
                while not self._closed and not self._waiting and not self._jobs and not self.slots.used:
                    self._wake.wait()
                if self._closed:
                    break
                job = self._jobs.popleft() if self._jobs else None
            started = time.monotonic()
            if job:
                job()
            try:
                self._step()
            except Exception as error:  # whatever a device throws: those who are in it are told, the others go on
                self._fail(type(error).__name__)
            self.figures.seconds += time.monotonic() - started
        self._fail("EngineClosed")
        with self._wake:
            for lane in self._waiting:
                lane.emit(Failed("EngineClosed"))
            self._waiting.clear()
            while self._jobs:
                self._jobs.popleft()()

    def _fail(self, kind: str) -> None:
        for lane in self.slots.active():
            self.figures.failures += 1
            lane.emit(Failed(kind))
            self.slots.free(lane)

    def _step(self) -> None:
        for lane in self.slots.active():
            if lane.cancelled:
                self.figures.left += 1
                self.slots.free(lane)
        joined = self._join()
        self.figures.steps += 1
        for start, lanes in self.slots.busy_tiles():
            going = [lane for lane in lanes if lane not in joined]
            if going:
                self._decode(start, going)

    def _join(self) -> list[Lane]:
        """Those who waited longest and fit; their first token is chosen at once."""
        joined: list[Lane] = []
        while len(joined) < self.size.joins:
            with self._wake:
                while self._waiting and self._waiting[0].cancelled:
                    self._waiting.popleft()
                    self.figures.left += 1
                if not self._waiting or not self.slots.put(self._waiting[0]):
                    break
                lane = self._waiting.popleft()
            joined.append(lane)
            self._read(lane)
        return joined

    def _read(self, lane: Lane) -> None:
        """All that is there before the first choice, in one pass; the lane's rows alone, so that none sees another."""
        device, facts = self.network.device, self.network.facts
        length, lead = len(lane.rows[0]), lane.lead
        known = [facts.text_ids + token for token in lane.known[:lead]]
        ids = torch.tensor([[*row, *known] for row in lane.rows], device=device)
        columns = torch.arange(length + lead, device=device)
        first = length if facts.image_start is None else facts.image_start
        positions = torch.where(columns < length, columns, columns - length + first)
        part = self._part(lane.slot, lane.width)
        shape = ids.shape
        hidden = self.network.hidden(ids, positions.expand(shape), columns.expand(shape), part, shape[1])[:, -1]
        lane.length = length + lead
        for token in lane.known[:lead]:
            lane.take(token, None)
        self.figures.passes += 1
        self._choose([lane], hidden, lane.slot)

    def _decode(self, start: int, lanes: Sequence[Lane]) -> None:
        """One token of each lane of a tile, in one pass. What idle rows compute is looked at by nobody."""
        tile, device = self.size.tile, self.network.device
        ids, positions, columns = torch.zeros(3, tile, 1, dtype=torch.int64)
        for lane in lanes:
            rows = slice(lane.slot - start, lane.slot - start + lane.width)
            ids[rows] = lane.last + (self.network.facts.text_ids if lane.head == "image" else 0)
            positions[rows] = self._position(lane)
            columns[rows] = lane.length
        reach = max(lane.length for lane in lanes) + 1
        # An idle row of a tile may belong to one who has just joined: it writes where that one writes next.
        for lane in self.slots.lanes[start : start + tile]:
            if lane is not None and lane not in lanes:
                columns[lane.slot - start : lane.slot - start + lane.width] = lane.length
                reach = max(reach, lane.length + 1)
        hidden = self.network.hidden(
            ids.to(device), positions.to(device), columns.to(device), self._part(start, tile), reach
        )[:, 0]
        self.figures.passes += 1
        for lane in lanes:
            lane.length += 1
        self._choose(lanes, hidden, start)

    def _part(self, start: int, rows: int) -> list[tuple[Tensor, Tensor]]:
        return [(k[start : start + rows], v[start : start + rows]) for k, v in self.cache]

    def _position(self, lane: Lane) -> int:
        first = self.network.facts.image_start
        if lane.head == "text" or first is None:
            return lane.length
        return first + lane.count - 1

    def _choose(self, lanes: Sequence[Lane], hidden: Tensor, start: int) -> None:
        """hidden [rows, width], the first of slot `start`."""
        for head, logits_of in (("text", self.network.text_logits), ("image", self.network.image_logits)):
            these = [lane for lane in lanes if lane.head == head]
            if not these:
                continue
            logits = logits_of(hidden)
            rows = [lane.guided(logits[lane.slot - start : lane.slot - start + lane.width]) for lane in these]
            chosen = sample(torch.stack(rows), [lane.draw() for lane in these])
            for lane, row, token in zip(these, rows, chosen, strict=True):
                found = odds(row, token, lane.top) if lane.wants_odds else None
                self.figures.tokens += 1
                if lane.take(token, found):
                    self.figures.lanes += 1
                    self.slots.free(lane)
