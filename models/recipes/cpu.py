"""Two shared CPU cores, one stage after another: six hours."""

from __future__ import annotations

from models.recipes.stages import Recipe

CPU = Recipe()
