"""The sheets of the workbook: one file per kind."""
