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
