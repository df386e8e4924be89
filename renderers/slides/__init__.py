"""The slides of the PowerPoint file: native text, tables, charts and shapes that people can edit."""
