"""Owners who were picked among the people of Slack: whom a name on the map means, kept beside the map."""

from journey.records import Record


class PickedOwner(Record):
    """The name that stands on the map, and the Slack user id of whom it means."""

    name: str
    person: str


def person_called(name: str, owners: tuple[PickedOwner, ...]) -> str:
    """The Slack user id of the owner with that name, "" when nobody or several have it."""
    found = [one.person for one in owners if one.name == name]
    return found[0] if len(found) == 1 else ""


def with_owners(picked: tuple[PickedOwner, ...], owners: tuple[PickedOwner, ...]) -> tuple[PickedOwner, ...]:
    """The owners and those picked now, each once, sorted."""
    return tuple(sorted({*owners, *picked}, key=lambda one: (one.name, one.person)))
