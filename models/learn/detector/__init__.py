"""The detector: finds the world's objects in a picture. It gives the rewards R_PI and R_RI."""
