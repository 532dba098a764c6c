"""Scenes put together from backdrops and sprites."""

from models.world.art.scenes.render import paint, render
from models.world.art.scenes.scene import Choices, Look, Scene, choices
from models.world.art.scenes.sprites import aspect, sprite

__all__ = ["Choices", "Look", "Scene", "aspect", "choices", "paint", "render", "sprite"]
