"""Every refusal of the workshop, found in the files that hold them."""

import inspect
from importlib import import_module
from pkgutil import iter_modules
from typing import Final

from workshop import errors
from workshop.errors import WorkshopError


def refusals_in(module: object) -> list[type[WorkshopError]]:
    """The refusals a module holds, without the one they all are, ordered by name."""
    return [
        kind
        for _, kind in inspect.getmembers(module, inspect.isclass)
        if issubclass(kind, WorkshopError) and kind is not WorkshopError
    ]


REFUSALS: Final = [
    kind
    for found in iter_modules(errors.__path__, "workshop.errors.")
    for kind in refusals_in(import_module(found.name))
]


def all_below(kind: type[WorkshopError] = WorkshopError) -> list[type[WorkshopError]]:
    """That refusal and every more special one that is loaded, ordered by name; those of tests left out."""
    found = {kind, *(below for one in kind.__subclasses__() for below in all_below(one))}
    ours = (one for one in found if not one.__module__.startswith("tests."))
    return sorted(ours, key=lambda one: one.__name__)
