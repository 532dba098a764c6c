"""From a brief to a prompt."""

from models.world.sentences.write.prompt import write

__all__ = ["write"]
