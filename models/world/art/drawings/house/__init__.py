"""What is in a house: furniture, tableware, food, clothes, paper, devices."""

from models.world.art.drawings.house import desk, devices, food, furniture, home, kitchen, wear

__all__ = ["desk", "devices", "food", "furniture", "home", "kitchen", "wear"]
