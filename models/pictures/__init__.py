"""Pictures of the next mini: what image tokens say, and how they are drawn."""
