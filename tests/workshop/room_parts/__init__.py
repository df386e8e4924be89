"""The parts of a room: what people do in it, by what it is about."""
