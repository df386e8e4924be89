"""What the use-cases need from the outside: a store, a clock, ids and a summariser."""

from workshop.ports.store import WorkshopSession, WorkshopStore
from workshop.ports.summariser import Desk, Summariser
from workshop.ports.surroundings import Clock, Ids, TimeZones

__all__ = ["Clock", "Desk", "Ids", "Summariser", "TimeZones", "WorkshopSession", "WorkshopStore"]
