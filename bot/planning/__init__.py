"""Between what stands in the set-up's fields and the plan of a workshop."""
