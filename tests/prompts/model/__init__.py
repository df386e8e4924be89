"""The summariser with a model, against a stand-in that misbehaves in every way we know."""
