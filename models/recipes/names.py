"""The recipes by name."""

from __future__ import annotations

from models.recipes.cpu import CPU
from models.recipes.h200 import H200
from models.recipes.stages import Recipe

RECIPES: dict[str, Recipe] = {"cpu": CPU, "h200": H200}
