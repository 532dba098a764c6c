"""Small networks of random weights behind a real server on a real port, for tests."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import torch

from models.families.mini.export.manifest import LICENCE, SAMPLING
from models.families.mini.net.model import ModelConfig
from models.families.mini.net.picture_decoder import PictureConfig
from models.families.mini.net.random_weights import random_networks
from models.kit.sequencer import Sequencer
from models.serve.engine.facts import Facts
from models.serve.engine.mini import MiniNetwork

TOKENIZER = Path(__file__).parent.parent / "mini-1" / "tokenizer.json"


def small_mini(seed: int = 7) -> MiniNetwork:
    """4 x 4 tokens of 60 codes, 64 px; the shipped tokenizer."""
    sequencer = Sequencer.load(TOKENIZER)
    config = ModelConfig(
        text_vocab=sequencer.vocabulary_size, width=64, layers=2, heads=4, ffn=96, codes=60, grid=(4, 4), image_size=64
    )
    images = PictureConfig(
        image_size=64, grid=(4, 4), codes=60, code_width=6, widths=(16, 12, 8), hidden=20, depths=(2, 1, 1)
    )
    decoder, pictures = random_networks(seed, config, images)
    facts = Facts(
        id="small", name="Small", hash="0" * 64, licence=LICENCE, sequencer=sequencer, grid=(4, 4),
        image_size=(64, 64), text_ids=config.text_vocab, codes=60, max_text=512,
        image_start=config.image_position_start, plans=True, coordinates={"step": 10, "max": 999}, sampling=SAMPLING,
    )
    return MiniNetwork(facts, decoder, lambda codes: pictures.decode(codes[None])[0], torch.device("cpu"))


@contextmanager
def running(app: Any) -> Iterator[str]:
    """Serves an ASGI app on a free port; gives its address."""
    import uvicorn

    from models.serve.api.log import silence

    silence()
    config = uvicorn.Config(app, port=0, access_log=False, log_config=None, timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        if not thread.is_alive():
            raise RuntimeError("the server did not start")
        time.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(30)
