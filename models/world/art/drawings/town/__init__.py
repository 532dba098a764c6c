"""What is out of doors or in a shed: buildings, vehicles, tools, games."""

from models.world.art.drawings.town import buildings, play, sport, street, tools, vehicles

__all__ = ["buildings", "play", "sport", "street", "tools", "vehicles"]
