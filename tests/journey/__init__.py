"""The model of the map, tested without clock, network or disk."""
