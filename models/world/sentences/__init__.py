"""Prompts as people write them, each with what it asks for."""

from models.world.sentences.sample import sample_prompt
from models.world.sentences.write import write

__all__ = ["sample_prompt", "write"]
