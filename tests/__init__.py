"""Tests mirror the packages; scenarios run the whole application against the playground."""
