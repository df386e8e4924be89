from pathlib import Path

import bot.blocks


def test_every_file_of_blocks_has_tests_beside_it() -> None:
    builders = {path.stem for path in Path(bot.blocks.__file__).parent.glob("[!_]*.py")}
    tested = {path.stem.removeprefix("test_") for path in Path(__file__).parent.glob("test_*.py")}
    assert builders - tested == set()
