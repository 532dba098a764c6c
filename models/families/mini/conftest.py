"""Small networks of random weights, shared by the mini's tests."""

from __future__ import annotations

import pytest

from models.families.mini.net.random_weights import random_networks
from models.families.mini.net.testing import SMALL, SMALL_IMAGES, Networks


@pytest.fixture(scope="session")
def networks() -> Networks:
    return random_networks(7, SMALL, SMALL_IMAGES)
