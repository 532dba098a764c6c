"""Continuous batching: nobody is lost, nobody is changed by who else is there, and who leaves makes room."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from models.serve.engine.lanes import Done, Event, Failed, Lane, Token
from models.serve.engine.loop import Engine, FullError, Size
from models.serve.engine.sampling import Filter
from models.serve.engine.text import Text
from models.serve.testing import small_mini

NETWORK = small_mini()
TEXT = Text(NETWORK.facts)
Said = queue.Queue[tuple[int, Event]]


@pytest.fixture
def engine() -> Iterator[Engine]:
    made = Engine(NETWORK, Size(rows=8, columns=256, waiting=200, tile=4))
    yield made
    made.close()


def lane(index: int, emit: Callable[[Event], None], limit: int = 40) -> Lane:
    """Half of them write, half of them paint, guided or not; each prompt has its own length."""
    prompt = "a red apple" + " to the left of a blue car" * (index % 3)
    if index % 2:
        return Lane("text", [TEXT.prompt(prompt)], limit, index, Filter(1.0), emit, wants_odds=True, top=3)
    row = TEXT.painting(prompt, "")
    rows = [row, NETWORK.facts.sequencer.guidance_row(len(row))] if index % 4 else [row]
    return Lane("image", rows, 16, index, Filter(1.0), emit, guidance=2.0)


def decoded(engine: Engine, numbers: range) -> dict[int, list[Event]]:
    said: Said = queue.Queue()
    engine.submit([lane(i, lambda event, i=i: said.put((i, event))) for i in numbers])
    found: dict[int, list[Event]] = {i: [] for i in numbers}
    left = len(numbers)
    while left:
        index, event = said.get(timeout=60)
        found[index].append(event)
        left -= not isinstance(event, Token)
    return found


def test_fifty_at_once_get_what_each_gets_alone_to_the_last_bit(engine: Engine) -> None:
    together = decoded(engine, range(50))
    for index in range(50):
        assert decoded(engine, range(index, index + 1))[index] == together[index]
        assert isinstance(together[index][-1], Done)
        assert sum(isinstance(event, Token) for event in together[index]) == (40 if index % 2 else 16)
    assert engine.slots.used == 0 and engine.waiting == 0


@pytest.mark.parametrize("drawn", [range(8, 13), range(0, 4), range(15, 16), range(16), range(0, 0)])
def test_known_tokens_stay_and_the_rest_is_drawn_as_before(engine: Engine, drawn: range) -> None:
    whole = [event.id for event in decoded(engine, range(2, 3))[2] if isinstance(event, Token)]
    said: queue.Queue[Event] = queue.Queue()
    again = lane(2, said.put)
    again.known = [-1 if at in drawn else whole[at] for at in range(16)]
    before = engine.figures.passes
    engine.submit([again])
    found = [said.get(timeout=60) for _ in range(17)]
    assert [event.id for event in found if isinstance(event, Token)] == whole
    assert found[-1] == Done("stop")
    # What is known costs no pass of its own.
    assert engine.figures.passes - before <= max(1, len(drawn))


def test_who_leaves_frees_the_place_within_a_token(engine: Engine) -> None:
    gone, after = threading.Event(), []
    staying: queue.Queue[Event] = queue.Queue()

    def leave(event: Event) -> None:
        if gone.is_set():
            after.append(event)
        leaving.cancelled = True
        gone.set()

    leaving = lane(1, leave, limit=200)
    engine.submit([leaving, lane(3, staying.put)])
    while not isinstance(staying.get(timeout=60), Done):
        pass
    assert gone.is_set() and after == []
    assert engine.figures.left == 1


def test_more_than_may_wait_are_refused_whole_with_a_time(engine: Engine) -> None:
    said: Said = queue.Queue()
    with pytest.raises(FullError) as refused:
        engine.submit([lane(1, lambda event: said.put((0, event))) for _ in range(209)])
    assert 1 <= refused.value.retry_after <= 60
    assert engine.waiting == 0 and said.empty()


def test_what_never_fits_is_refused_at_once(engine: Engine) -> None:
    with pytest.raises(ValueError, match="256"):
        engine.submit([lane(1, lambda _: None, limit=250)])


def test_a_fault_is_told_to_those_in_it_and_the_next_goes_on(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    said: queue.Queue[Event] = queue.Queue()
    hidden, broken = NETWORK.hidden, threading.Event()

    def breaking(*given: object) -> object:
        if broken.is_set():
            broken.clear()
            raise RuntimeError("out of memory")
        return hidden(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(NETWORK, "hidden", breaking)
    engine.submit([lane(1, said.put, limit=200)])
    assert isinstance(said.get(timeout=60), Token)
    broken.set()
    while isinstance(event := said.get(timeout=60), Token):
        pass
    assert event == Failed("RuntimeError")
    assert isinstance(decoded(engine, range(5, 6))[5][-1], Done)
    time.sleep(0.01)
    assert engine.alive and engine.slots.used == 0


def test_a_job_between_two_steps_gives_what_it_gives_or_throws_to_its_caller_alone(engine: Engine) -> None:
    said: Said = queue.Queue()
    engine.submit([lane(1, lambda event: said.put((0, event)))])
    names = [engine.between(lambda _: threading.current_thread().name) for _ in range(3)]
    wrong = engine.between(lambda _: 1 // 0)
    assert [name.result(60) for name in names] == ["decoding"] * 3
    with pytest.raises(ZeroDivisionError):
        wrong.result(60)
    while isinstance(event := said.get(timeout=60)[1], Token):
        pass
    assert isinstance(event, Done)
    engine.close()
    with pytest.raises(FullError):
        engine.between(lambda _: None)
