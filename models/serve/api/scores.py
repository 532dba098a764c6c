"""POST /v1/scenograph/scores and /v1/scenograph/detections: how sure a model is of a plan, and what is in a picture."""

from __future__ import annotations

import asyncio
import base64
from typing import Any

import numpy as np
import torch

from models.serve.api.errors import ApiError, failed, full
from models.serve.api.schemas import DetectionsRequest, ScoresRequest
from models.serve.api.served import Served
from models.serve.engine.loop import FullError


async def scores(served: Served, request: ScoresRequest) -> dict[str, Any]:
    """Percentiles of each edge, [low, median, high] of x1, y1, x2, y2. Raises ApiError, TextError."""
    scorer, text = served.scorer, served.text
    if scorer is None:
        raise ApiError(400, "scores_nothing", "This model doesn't say how sure it is of its boxes.", "model")
    prompt, chain = text.prompt(request.prompt), text.chain(request.chain)
    if len(prompt) + len(chain) > served.facts.max_text:
        raise ApiError(400, "too_long", f"Prompt and chain are longer than {served.facts.max_text} tokens.", "chain")
    try:
        future = served.engine.between(lambda network: scorer.scored(network, prompt, chain))
    except FullError as error:
        raise full(error.retry_after) from None
    try:
        found = await asyncio.wrap_future(future)
    except Exception as error:
        raise failed(type(error).__name__) from None
    return {"model": served.facts.id, "data": [{"box": one.box, "edges": one.edges} for one in found]}


async def detections(served: Served, request: DetectionsRequest) -> dict[str, Any]:
    """What the detector's graph gives, float32 in base64 by name: how it is read stands under `detector` of the model."""
    facts = served.facts
    if facts.detector is None:
        raise ApiError(400, "has_no_detector", "This model has no detector.", "model")
    if len(request.tokens) != facts.image_tokens or max(request.tokens) >= facts.codes:
        raise ApiError(400, "picture_of_other_model", "The tokens are of another model's picture.", "tokens")
    codes = torch.tensor(request.tokens)
    loop = asyncio.get_running_loop()
    try:
        found = await loop.run_in_executor(served.pictures, served.engine.network.look, codes)
    except Exception as error:
        raise failed(type(error).__name__) from None
    outputs = {name: base64.b64encode(np.ascontiguousarray(v, "<f4").tobytes()).decode() for name, v in found.items()}
    return {"model": facts.id, "outputs": outputs}
