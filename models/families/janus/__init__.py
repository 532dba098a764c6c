"""GoT-R1 and Janus-Pro checkpoints: their names, their shapes, their graphs."""
