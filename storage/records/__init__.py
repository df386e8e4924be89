"""The parts of a session, a kind of rows each; `workshop/ports/` says by the same names what they do."""
