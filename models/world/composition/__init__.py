"""From what a prompt asks to a layout that a designer would keep, and the chain that tells it."""

from models.world.composition.chain import read_chain, write_chain
from models.world.composition.compose import compose
from models.world.composition.odd import disturb
from models.world.composition.rules import holds

__all__ = ["compose", "disturb", "holds", "read_chain", "write_chain"]
