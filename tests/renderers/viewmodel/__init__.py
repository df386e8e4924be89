"""The view model: what is decided before anything is drawn."""
