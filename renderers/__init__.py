"""A journey in, bytes out: one file per format over one view model."""
