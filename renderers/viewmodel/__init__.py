"""The view model: a journey map read into plain data that says everything a drawing needs."""
