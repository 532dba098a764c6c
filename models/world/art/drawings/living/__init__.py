"""Animals, people, plants, and what else nature has."""

from models.world.art.drawings.living import animals, beasts, figures, plants, roles

__all__ = ["animals", "beasts", "figures", "plants", "roles"]
