"""What stands in the fields of a form, whatever kind of fields they are."""

from bot.incoming import Body
from workshop.set_up import Words


def words_in(values: Body) -> Words:
    """The words and choices of a form's state, by field; what follows a dot in a field's name is left out."""
    return {
        block.partition(".")[0]: _words(next(iter(elements.values()))) for block, elements in values.items()
    }


def _words(element: Body) -> str | tuple[str, ...]:
    if "selected_options" in element:
        return tuple(str(one["value"]) for one in element["selected_options"] or ())
    if "selected_users" in element:
        return tuple(str(one) for one in element["selected_users"] or ())
    if "selected_option" in element:
        return str((element["selected_option"] or {}).get("value") or "")
    return str(element.get("value") or "")
