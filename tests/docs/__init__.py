"""Documentation that cannot drift: the module map, the settings example, the manifest."""
