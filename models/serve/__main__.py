"""Serves a model on this machine.

    python -m models.serve --checkpoint models/mini
    python -m models.serve --config server.json
"""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import Any

import torch
import tyro
import uvicorn
from pydantic import ValidationError

from models.kit.errors import ExportError
from models.serve.api.app import create_app
from models.serve.api.log import silence
from models.serve.api.settings import Settings, read_settings
from models.serve.engine.opened import open_network


def main(
    checkpoint: Path | None = None,
    config: Path | None = None,
    host: str = "127.0.0.1",
    port: int = 8000,
    device: str | None = None,
    dtype: str | None = None,
    key_file: Path | None = None,
    origin: tuple[str, ...] = (),
    threads: int | None = None,
) -> None:
    """`config`: a JSON file of Settings; what is given beside it counts more. `key_file`: a key a line."""
    given: dict[str, Any] = {"checkpoint": checkpoint, "device": device, "dtype": dtype, "origins": origin or None}
    if key_file:
        given["keys"] = tuple(line for line in key_file.read_text("utf-8").split("\n") if line.strip())
    given = {name: value for name, value in given.items() if value is not None}
    try:
        base = read_settings(config).model_dump() if config else {}
        settings = Settings.model_validate({**base, **given})
        network = open_network(settings.checkpoint, settings.device, settings.dtype)
    except ValidationError as error:
        first = error.errors()[0]
        sys.exit(f"models.serve: {'.'.join(map(str, first['loc']))}: {first['msg']}")
    except (ExportError, OSError) as error:
        sys.exit(f"models.serve: {error}")
    if threads:
        torch.set_num_threads(threads)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stderr)
    silence()
    logging.getLogger("models.serve").info("serving %s on http://%s:%s/v1", network.facts.id, host, port)
    if not settings.keys and host not in ("127.0.0.1", "localhost", "::1"):
        logging.getLogger("models.serve").warning("no keys are set: anybody who reaches this address may ask")
    uvicorn.run(
        create_app(settings, network), host=host, port=port, access_log=False, log_config=None,
        server_header=False, timeout_graceful_shutdown=30,
    )


if __name__ == "__main__":
    tyro.cli(main, description=__doc__)
