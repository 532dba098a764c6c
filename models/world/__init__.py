"""The world that Mini 2 learns: its kinds and their words, what people ask for, and how it is laid out."""
