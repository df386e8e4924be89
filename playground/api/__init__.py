"""The Web API: one file per family of methods, one registry of them all."""
