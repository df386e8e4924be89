"""The one base of the model's records: frozen, closed to unknown fields, strict about numbers."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """An immutable value of the model; two equal records are interchangeable."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)
