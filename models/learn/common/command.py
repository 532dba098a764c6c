"""Command lines of learning: an option is a field of a recipe's dataclass, and a recipe gives all of them at once."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any, TypeVar

import tyro

from models.recipes.names import RECIPES
from models.recipes.stages import Recipe

Options = TypeVar("Options")


def _recipe(given: list[str], known: Mapping[str, Any]) -> tuple[str | None, list[str]]:
    """Takes `--recipe NAME` out of what was given."""
    for index, word in enumerate(given):
        name, _, value = word.partition("=")
        if name == "--recipe":
            chosen = value or (given[index + 1] if index + 1 < len(given) else "")
            if chosen not in known:
                raise SystemExit(f"--recipe is one of {', '.join(known)}")
            return chosen, given[:index] + given[index + (1 if value else 2) :]
    return None, given


def options(
    kind: type[Options],
    part: str | None,
    module: str,
    description: str | None,
    given: Sequence[str] | None,
    recipes: Mapping[str, Any] = RECIPES,
    default: Any = Recipe(),
) -> tuple[Options, str | None]:
    """Options of a command and the recipe they begin with, if any: `--recipe NAME` stands for that recipe's field
    `part` (None: the whole recipe), and whatever else is given changes it. Without one it begins with `default`."""
    name, rest = _recipe(list(sys.argv[1:] if given is None else given), recipes)
    recipe: Any = recipes[name] if name else default
    whole = {field.name: getattr(recipe, field.name) for field in fields(recipe)}
    begin: Any = kind(**whole) if part is None else whole[part]
    told = f"{description or ''}\n\n--recipe {{{','.join(recipes)}}} gives all options at once; others change it."
    return tyro.cli(kind, default=begin, args=rest, prog=f"python -m {module}", description=told), name


def arguments(wanted: Any, default: Any) -> list[str]:
    """The words of a command line that turn the options `default` into `wanted`, both of one dataclass."""
    words: list[str] = []
    for field in fields(wanted):
        value, flag = getattr(wanted, field.name), field.name.replace("_", "-")
        if value == getattr(default, field.name):
            continue
        if isinstance(value, bool):
            words.append(f"--{flag}" if value else f"--no-{flag}")
        else:
            words += [f"--{flag}", *map(str, value if isinstance(value, tuple) else (value,))]
    return words
