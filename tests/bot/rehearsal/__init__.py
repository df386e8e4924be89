"""Samples and the workshops played from them."""
