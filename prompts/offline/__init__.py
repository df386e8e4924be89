"""The summariser that needs no model: groups, names and sums up by the words people used."""
