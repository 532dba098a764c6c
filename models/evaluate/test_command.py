"""The whole command: against a server of ours, against one that only paints, and its figures beside `npm run eval`'s."""

from __future__ import annotations

import base64
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("fastapi", reason="fastapi is not installed: models/setup.sh")
pytest.importorskip("uvicorn", reason="uvicorn is not installed: models/setup.sh")

from models.evaluate.__main__ import main  # noqa: E402
from models.evaluate.engine import Engine, RefusedError, opened  # noqa: E402
from models.evaluate.figures import figures, lacking  # noqa: E402
from models.evaluate.prompts import UsageError  # noqa: E402
from models.evaluate.run import Record, Run  # noqa: E402

NODE = pytest.mark.skipif(lacking() is not None, reason=f"no figures here: {lacking()}")
APPLE = "<|obj_start|>red apple<|obj_end|> <|box_start|>(100,300),(400,700)<|box_end|>"
CAR = "<|obj_start|>blue car<|obj_end|> <|box_start|>(550,300),(950,700)<|box_end|>"


@contextmanager
def painter(failures: int = 0) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """A server that knows OpenAI's Images API alone, and fails at first."""
    seen: list[dict[str, Any]] = []

    class Handler(BaseHTTPRequestHandler):
        def answer(self, status: int, body: dict[str, Any]) -> None:
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(body).encode())

        def do_GET(self) -> None:
            self.answer(200, {"object": "list", "data": [{"id": "theirs", "object": "model"}]})

        def do_POST(self) -> None:
            seen.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            if len(seen) <= failures:
                return self.answer(503, {})
            if seen[-1]["prompt"] == "no":
                return self.answer(400, {"error": {"message": "not that"}})
            picture = base64.b64encode(b"png").decode()
            self.answer(200, {"created": 1, "data": [{"b64_json": picture}] * seen[-1]["n"]})

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1", seen
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_a_server_that_only_paints_is_asked_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("openai._base_client.time.sleep", lambda _: None)
    with painter(failures=2) as (address, seen):
        engine = Engine(address)
        assert not engine.plans and engine.model == "theirs"
        assert [picture.png for picture in engine.paint("a cat", "", 1, 10)] == [b"png"] * 10
        # Twice it failed, then eight pictures and two: nothing that it doesn't know is said.
        assert [request["n"] for request in seen] == [8, 8, 8, 2]
        assert all(set(request) == {"model", "prompt", "n"} for request in seen)
        with pytest.raises(RefusedError, match="not that"):
            engine.paint("no", "", 1, 1)


def test_a_run_against_a_server_of_ours_goes_on_where_it_was(tmp_path: Path) -> None:
    from models.serve.api.app import create_app
    from models.serve.api.settings import Settings
    from models.serve.testing import running, small_mini

    file, out = tmp_path / "prompts.txt", tmp_path / "run"
    file.write_text("a red apple\ntwo blue cars\na cat near a dog\n", encoding="utf-8")
    with running(create_app(Settings(checkpoint=Path("none"), rows=16), small_mini())) as address:
        asked = ["--prompts", str(file), "--engine", f"{address}/v1", "--out", str(out), "--no-figures", "--shard", "2"]
        asked += ["--max-chain", "24"]
        assert main([*asked, "--samples", "2"]) == 0
        records = [json.loads(line) for line in (out / "records.jsonl").read_text("utf-8").splitlines()]
        assert [record["prompt"] for record in records] == file.read_text("utf-8").split("\n")[:3]
        assert all(record["pictures"] == 2 and len(record["tokens"]) == 16 for record in records)
        assert len(list((out / "t2i-compbench/samples").glob("*.png"))) == 6
        (out / "shards/00001.jsonl").unlink()
        before = (out / "records.jsonl").read_text("utf-8")
        assert main([*asked, "--samples", "2"]) == 0
        after = [json.loads(line) for line in (out / "records.jsonl").read_text("utf-8").splitlines()]
        # The same seed makes the same again.
        assert [{**record, "seconds": 0} for record in after] == [
            {**json.loads(line), "seconds": 0} for line in before.splitlines()
        ]
        assert main([*asked, "--samples", "1"]) == 2


def test_an_engine_that_is_nowhere_is_said() -> None:
    with pytest.raises(UsageError, match="neither an address nor a folder"), opened("nowhere-at-all"):
        pass


@NODE
def test_figures_are_those_of_the_studios_own_code(tmp_path: Path) -> None:
    run = Run(tmp_path)
    model = {"id": "m", "name": "M", "hash": "", "backend": "server"}
    run.begin({"of": {"model": model, "seed": 1}, "count": 3, "vocabulary": None})
    prompt = "a red apple on the left of a blue car"
    swapped = f"A {APPLE.replace('(100,300),(400,700)', '(600,300),(900,700)')} and a {CAR.replace('550', '50').replace('950', '450')}."
    for index, chain in enumerate((f"A {APPLE} and a {CAR}.<begin_of_image>", f"{swapped}<begin_of_image>", f"A {APPLE}")):
        run.keep(0, Record(index, prompt, chain, 5, 1.0, 0), [])
    run.gather(1)
    found = figures(tmp_path)
    means = {name: interval and interval["mean"] for name, interval in found["figures"].items()}
    assert (found["done"], found["tokens"], found["judge"]["name"]) == (3, 15, "nobody")
    assert means["complete"] == pytest.approx(2 / 3) and means["allHeld"] == pytest.approx(1 / 3)
    # Of six things that were asked for, one is missing; of three relations one holds.
    assert means["objectsHeld"] == pytest.approx(5 / 6) and means["relationsHeld"] == pytest.approx(1 / 3)
    assert json.loads((tmp_path / "figures.json").read_text("utf-8")) == found
