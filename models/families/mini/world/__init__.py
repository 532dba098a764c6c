"""The procedural world: scenes of pictograms, their pictures, prompts and reasoning chains."""
