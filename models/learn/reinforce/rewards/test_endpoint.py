"""The endpoint reward against a server on this machine that answers as a multimodal model would."""

from __future__ import annotations

import base64
import io
import json
import math
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import numpy as np
import pytest
from PIL import Image

from models.learn.reinforce.rewards.canvas import draw_plan
from models.learn.reinforce.rewards.endpoint import Endpoint, EndpointError
from models.learn.reinforce.rewards.endpoint_reward import EndpointReward
from models.learn.reinforce.rewards.plan import read_plan
from models.learn.reinforce.rewards.questions import read_boxes, read_score
from models.learn.reinforce.rewards.reward import Attempt
from models.learn.reinforce.rewards.test_rewards import CHAIN, PROMPT

PICTURE = np.full((100, 200, 3), 200, np.uint8)
Answer = Callable[[dict[str, Any]], tuple[int, str]]


@contextmanager
def server(answer: Answer) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """`answer` gets each request's body and gives status and text; requests are kept."""
    seen: list[dict[str, Any]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            key, headers = self.headers.get("Authorization"), dict(self.headers)
            seen.append({"path": self.path, "key": key, "headers": headers, **body})
            status, text = answer(body)
            whole = status != 200 or text.startswith(("no json", "{}", '{"choices"'))
            data = text if whole else json.dumps({"choices": [{"message": {"content": text}}]})
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(data.encode())

        def log_message(self, *_: object) -> None:
            pass

    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{running.server_port}/v1", seen
    finally:
        running.shutdown()
        thread.join()
        running.server_close()


def question(body: dict[str, Any]) -> str:
    return body["messages"][0]["content"][-1]["text"]


def pictures(body: dict[str, Any]) -> list[np.ndarray]:
    out = []
    for part in body["messages"][0]["content"][:-1]:
        data = base64.b64decode(part["image_url"]["url"].removeprefix("data:image/png;base64,"))
        out.append(np.array(Image.open(io.BytesIO(data))))
    return out


def judge(body: dict[str, Any]) -> tuple[int, str]:
    text = question(body)
    if "Find these objects" in text:
        boxes = [{"label": "red apple", "bbox_2d": [20, 30, 80, 70]}, {"label": "blue car", "bbox_2d": [110, 30, 150, 70]}]
        return 200, f"```json\n{json.dumps(boxes)}\n```"
    if "drawing" in text:
        return 200, 'The apple is on the left.\n{"score": 9}'
    return 200, '{"score": 4}' if "Plan:" in text else 'It has both. {"score": 8.5}'


@pytest.fixture(autouse=True)
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long the client waited between its tries; nobody does here."""
    waited: list[float] = []
    monkeypatch.setattr("openai._base_client.time.sleep", waited.append)
    return waited


def endpoint(base: str, **fields: Any) -> Endpoint:
    return Endpoint(base, "judge", **fields)


def test_the_four_questions_are_asked_and_their_answers_read() -> None:
    with server(judge) as (base, seen):
        (scores,) = EndpointReward(endpoint(base, key="k")).score([Attempt(PROMPT, CHAIN, PICTURE)])
    assert (scores.semantic, scores.spatial, scores.prompt_image) == (0.4, 0.9, 0.85)
    # Planned (550, 300, 950, 700) was found half as wide as planned.
    assert scores.plan_image == pytest.approx((1 + 0.5) / 2)
    assert {(s["path"], s["key"], s["model"], s["temperature"]) for s in seen} == {
        ("/v1/chat/completions", "Bearer k", "judge", 0)
    }
    drawn = next(s for s in seen if "drawing" in question(s))
    np.testing.assert_array_equal(pictures(drawn)[0], draw_plan(read_plan(CHAIN)))
    np.testing.assert_array_equal(pictures(next(s for s in seen if "Find" in question(s)))[0], PICTURE)
    assert all(PROMPT in question(s) for s in seen if "Find" not in question(s))


def test_a_plan_without_objects_is_not_asked_about() -> None:
    with server(judge) as (base, seen):
        (scores,) = EndpointReward(endpoint(base)).score([Attempt(PROMPT, "Nothing.", PICTURE)])
    assert (scores.semantic, scores.total, len(seen)) == (0, 0, 1)


def test_it_tries_again_when_the_server_is_busy_but_not_when_it_refuses() -> None:
    states = iter([429, 503])

    def busy(body: dict[str, Any]) -> tuple[int, str]:
        return next(states, 200), '{"score": 5}'

    with server(busy) as (base, seen):
        assert endpoint(base).ask("?") == '{"score": 5}'
        assert len(seen) == 3
    with server(lambda _: (401, "no such key")) as (base, seen):
        with pytest.raises(EndpointError, match="401: no such key"):
            endpoint(base).ask("?")
        assert len(seen) == 1


def test_waits_grow_between_tries(waits: list[float]) -> None:
    with server(lambda _: (500, "")) as (base, seen):
        with pytest.raises(EndpointError, match="in 4 tries"):
            endpoint(base).ask("?")
        assert len(seen) == 4
    assert waits == pytest.approx([0.5, 1.0, 2.0], rel=0.25)  # some are spared, so that many do not come at once


def test_without_a_key_none_is_sent_even_where_the_environment_has_one(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID"):
        monkeypatch.setenv(name, "mine")
    with server(judge) as (base, seen):
        endpoint(base).ask("?")
    assert seen[0]["key"] is None and "mine" not in str(seen[0]["headers"])


@pytest.mark.parametrize("text", ["no json", "{}", '{"choices": []}', '{"choices": [{"message": {"content": null}}]}'])
def test_an_answer_without_a_text_is_no_answer(text: str) -> None:
    with server(lambda _: (200, text)) as (base, _), pytest.raises(EndpointError):
        endpoint(base).ask("?")


def test_a_server_that_keeps_silent_is_given_up() -> None:
    release = threading.Event()

    def slow(_: dict[str, Any]) -> tuple[int, str]:
        release.wait(10)
        return 200, ""

    with server(slow) as (base, _):
        try:
            with pytest.raises(EndpointError, match="timed out"):
                endpoint(base, timeout=0.05, retries=1).ask("?")
        finally:
            release.set()


def test_an_answer_that_cannot_be_read_takes_one_attempt_out_of_its_group() -> None:
    def fussy(body: dict[str, Any]) -> tuple[int, str]:
        return (200, "I would rather not say.") if "spoon" in question(body) else judge(body)

    attempts = [Attempt("a spoon", CHAIN, PICTURE), Attempt(PROMPT, CHAIN, PICTURE)]
    with server(fussy) as (base, seen):
        first, second = EndpointReward(endpoint(base)).score(attempts)
        assert math.isnan(first.total) and second.spatial == 0.9
        with pytest.raises(EndpointError, match="not one of 1 attempts"):
            EndpointReward(endpoint(base)).score(attempts[:1])


@pytest.mark.parametrize(
    ("answer", "score"),
    [('{"score": 7}', 0.7), ("Score: 10", 1), ("I say 8/10.", 0.8), (" 3 ", 0.3), ('{"score": 2}\n{"score": 6}', 0.6)],
)
def test_scores_are_read(answer: str, score: float) -> None:
    assert read_score(answer) == pytest.approx(score)


@pytest.mark.parametrize("answer", ["", "fine", '{"score": 11}', '{"score": "high"}', "there are 3 cats"])
def test_what_is_no_score_is_refused(answer: str) -> None:
    with pytest.raises(ValueError, match="no score"):
        read_score(answer)


def test_boxes_are_read_and_bad_ones_left_out() -> None:
    answer = 'Here: [{"label": "cat", "bbox": [1, 2, 3, 4]}, {"label": "dog", "bbox_2d": [5, 5, 5, 9]}, 7, {"label": "x"}]'
    assert read_boxes(answer) == [("cat", (1, 2, 3, 4))]
    with pytest.raises(ValueError, match="no list"):
        read_boxes("none there")


def test_a_plan_is_drawn_with_its_boxes_and_names() -> None:
    picture = draw_plan(read_plan(CHAIN), 512)
    ink = (picture < 200).any(2)
    assert ink[int(300 * 0.512), 60:200].all() and ink[200:340, int(100 * 0.512)].all()
    assert ink[158:172, 56:120].sum() > 30  # the name, inside the first box's top left corner
    assert not ink[:140].any()
