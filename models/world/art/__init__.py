"""The art of the world: a picture of every kind in two styles, backdrops of every setting, and scenes put together."""
