"""Readings as plain dictionaries, in the form the commands print."""

from .shapes import CreditedName, CreditReading


def name_as_dict(person: CreditedName) -> dict[str, str]:
    return {"name": person.name, "role": person.role, "label": person.label}


def credit_as_dict(reading: CreditReading) -> dict:
    return {
        "people": [name_as_dict(person) for person in reading.people],
        "covers": str(reading.covers),
        "dateline": reading.dateline,
        "flags": list(reading.flags),
    }
