"""Own drawings of what no set of pictures has, or has only the head of; each module is a group."""

from models.world.art.drawings import house, living, town
from models.world.art.drawings.pen import DRAWINGS, Pen

__all__ = ["DRAWINGS", "Pen", "house", "living", "town"]
