"""`python -m journey.schema` prints the map's JSON Schema, with `--write` into the published file."""

import sys
from pathlib import Path

from journey.schema import SCHEMA_FILE, schema_text


def main(arguments: list[str]) -> None:
    """Print the schema, or write it beside this file."""
    if arguments == ["--write"]:
        Path(__file__).with_name(SCHEMA_FILE).write_text(schema_text(), encoding="utf-8")
    else:
        sys.stdout.write(schema_text())


if __name__ == "__main__":
    main(sys.argv[1:])
