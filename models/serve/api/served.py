"""What the routes share: the model, its engine, and a thread that makes pictures of tokens."""

from __future__ import annotations

import asyncio
import base64
import io
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import torch
from PIL import Image

from models.serve.api.metrics import Metrics
from models.serve.engine.facts import Facts
from models.serve.engine.loop import Engine
from models.serve.engine.score import Scorer
from models.serve.engine.text import Text
from models.serve.api.settings import Settings


@dataclass
class Served:
    settings: Settings
    engine: Engine
    text: Text
    metrics: Metrics
    # None: the model writes its numbers digit by digit.
    scorer: Scorer | None
    pictures: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "pictures"))

    @property
    def facts(self) -> Facts:
        return self.engine.network.facts

    async def png(self, codes: Sequence[int]) -> str:
        """All codes of a picture to a PNG in base64, beside the decoding of others."""
        return await asyncio.get_running_loop().run_in_executor(self.pictures, self._png, list(codes))

    def _png(self, codes: list[int]) -> str:
        pixels = self.engine.network.picture(torch.tensor(codes))
        file = io.BytesIO()
        Image.fromarray(pixels).save(file, "PNG", compress_level=1)
        return base64.b64encode(file.getvalue()).decode()

    def close(self) -> None:
        self.engine.close()
        self.pictures.shutdown()
