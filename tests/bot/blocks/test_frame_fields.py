from bot.blocks.frame_fields import person_fields, situation_fields


def test_what_stands_in_the_words_stands_in_the_fields() -> None:
    words = {"persona": "Amara, parent", "end": "She is home", "needs": "Quiet\nLight"}
    fields = {
        one["block_id"]: one["element"].get("initial_value")
        for one in (*situation_fields(words), *person_fields(words))
    }
    assert {name: fields[name] for name in words} == words
    assert fields["quote"] is None


def test_only_person_and_situation_have_to_be_filled_in() -> None:
    required = {one["block_id"] for one in (*situation_fields({}), *person_fields({})) if not one["optional"]}
    assert required == {"persona", "scenario"}
