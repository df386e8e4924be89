"""The map as an artefact: lanes, personas, stages, contributions, themes and what follows from them."""
