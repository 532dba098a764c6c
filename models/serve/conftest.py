"""A small server with nothing but its defaults, shared by the tests of this room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

from models.serve.testing import running, small_mini

torch.set_num_threads(1)


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    pytest.importorskip("fastapi", reason="fastapi is not installed: models/setup.sh")
    from models.serve.api.app import create_app
    from models.serve.api.settings import Settings

    with running(create_app(Settings(checkpoint=Path("none"), rows=16), small_mini())) as found:
        yield found
