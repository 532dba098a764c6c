"""A tokenizer in small, and what its ids stand for."""

from __future__ import annotations

import json
from typing import Any

import pytest
from tokenizers import Tokenizer

from models.world.tokenizer import first_piece, pieces, tokenizer_json


@pytest.fixture(scope="session")
def tokenizer_text() -> str:
    return json.dumps(tokenizer_json(pieces([], 0.1)))


@pytest.fixture(scope="session")
def roles(tokenizer_text: str) -> tuple[Tokenizer, dict[str, Any]]:
    told = [[piece.role, piece.about] for piece in pieces([], 0.1)]
    return Tokenizer.from_str(tokenizer_text), {"first": first_piece(), "roles": told}
