"""What a six-file folder is made from: a shape, named arrays, an image decoder, a tokenizer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import onnx

from models.kit.onnx.shape import Arrays, DecoderShape
from models.peer.six_files.numbers import Form


@dataclass(frozen=True)
class SpecialIds:
    bos: int
    eos: int
    pad: int


@dataclass(frozen=True)
class Source:
    """`arrays` are looked up one at a time and may be made as they are asked for.

    `template` has {prompt}; `tokens` is the number of image tokens; `size` the picture's side in px.
    """

    shape: DecoderShape
    arrays: Arrays
    image_decode: Callable[[Form], onnx.ModelProto]
    tokenizer: Mapping[str, Any]
    ids: SpecialIds
    template: str
    tokens: int
    size: int
    code_width: int
    max_positions: int
    # Adds a vision tower to the graph that embeds text; as it is where there is none.
    with_vision: Callable[[onnx.ModelProto, Form], onnx.ModelProto] = lambda text, _: text
