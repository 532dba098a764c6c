"""A thousand requests that mean harm, or nothing: each is answered with 4xx, in OpenAI's form, and the log has
nothing of them."""

from __future__ import annotations

import http.client
import json
import logging
import random
import socket
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest

pytest.importorskip("fastapi", reason="fastapi is not installed: models/setup.sh")

# Whatever is sent holds this, and no log line may.
MARK = "xqzmark"
CHAT, IMAGES = "/v1/chat/completions", "/v1/images/generations"
SCORES, LOOKS = "/v1/scenograph/scores", "/v1/scenograph/detections"

Asked = tuple[str, str, bytes, dict[str, str]]


def _value(random_: random.Random, depth: int = 0) -> Any:
    some = [
        MARK, "", None, True, -1, 2**80, 1e308, float("nan"), [], {}, [MARK] * 50, {MARK: MARK}, "\x00" + MARK, "\ud800",
        "<begin_of_image>" + MARK, "../" * 20 + MARK, "${jndi:ldap://" + MARK + "}", "'; DROP TABLE--" + MARK,
    ]
    found = random_.choice(some)
    return [_value(random_, depth + 1), found] if depth < 3 and random_.random() < 0.2 else found


def hostile(seed: int) -> Iterator[Asked]:
    random_ = random.Random(seed)
    right: dict[str, dict[str, Any]] = {
        CHAT: {"model": "small", "messages": [{"role": "user", "content": MARK}], "max_tokens": 2},
        IMAGES: {"model": "small", "prompt": MARK, "n": 1, "size": "64x64"},
        SCORES: {"model": "small", "prompt": MARK, "chain": MARK},
        # It has no detector: never right.
        LOOKS: {"model": "small", "tokens": [0] * 16},
    }
    # Of these fields no value above is right.
    wrong = {
        CHAT: ["model", "messages", "max_tokens", "temperature", "seed", MARK],
        IMAGES: ["n", "size", "keep", "stream_options", MARK, "partial_images", "output_format"],
        SCORES: ["model", MARK],
        LOOKS: ["model", "tokens", MARK],
    }
    plain = {"Content-Type": "application/json"}
    while True:
        kind = random_.randrange(8)
        path = random_.choice([CHAT, IMAGES, SCORES, LOOKS])
        body = json.dumps(right[path]).encode()
        if kind <= 2:
            fields = {**right[path], random_.choice(wrong[path]): random_.choice([MARK, [MARK], {MARK: 1}, -(2**80), 2**80])}
            yield "POST", path, json.dumps(fields).encode(), plain
        elif kind == 3:
            cut = body[: random_.randrange(len(body))]
            yield "POST", path, cut + random_.randbytes(random_.randrange(9)) + MARK.encode(), plain
        elif kind == 4:
            yield "POST", path, json.dumps(_value(random_)).encode(), plain
        elif kind == 5:
            yield random_.choice(["PUT", "DELETE", "PATCH", "GET"]), path, b"", {"X-" + MARK: MARK}
        elif kind == 6:
            yield "GET", f"/{random_.choice(['v1/', '..%2f', '%00', ''])}{MARK}?{MARK}={random_.random()}", b"", {}
        else:
            header = random_.choice(
                [{"Content-Type": "text/plain"}, {}, {**plain, "Content-Encoding": MARK, "Content-Length": "9" * 12}]
            )
            yield "POST", path, b"" if "Content-Length" in header else body, header


def test_a_thousand_get_4xx_and_leave_no_trace(address: str, caplog: pytest.LogCaptureFixture) -> None:
    host = urlsplit(address).netloc
    wrong: list[tuple[Asked, int, bytes]] = []
    with caplog.at_level(logging.DEBUG):
        for _, asked in zip(range(1000), hostile(1), strict=False):
            method, path, body, headers = asked
            connection = http.client.HTTPConnection(host, timeout=30)
            connection.putrequest(method, path)
            for name, value in ({"Content-Length": str(len(body))} | headers).items():
                connection.putheader(name, value)
            connection.endheaders(body or None)
            answer = connection.getresponse()
            text = answer.read()
            connection.close()
            if not 400 <= answer.status < 500 or MARK.encode() in text or "error" not in json.loads(text):
                wrong.append((asked, answer.status, text))
    assert wrong[:3] == []
    assert [record for record in caplog.records if MARK in f"{record.getMessage()}{record.exc_text}"] == []


def test_what_is_no_http_at_all_hurts_nobody(address: str) -> None:
    parts = urlsplit(address)
    for noise in (b"\x16\x03\x01" + MARK.encode(), b"GET / HTTP/9.9\r\n\r\n", b"POST / HTTP/1.1\r\nA" * 3000):
        with socket.create_connection((str(parts.hostname), parts.port or 80), timeout=10) as line:
            line.sendall(noise)
            line.shutdown(socket.SHUT_WR)
            while line.recv(4096):
                pass
    connection = http.client.HTTPConnection(parts.netloc, timeout=10)
    connection.request("GET", "/health")
    assert connection.getresponse().status == 200
