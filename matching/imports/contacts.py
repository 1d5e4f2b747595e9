"""Postcodes and telephones, with the zeros that spreadsheets take away."""

from __future__ import annotations

import re
from functools import lru_cache

from matching.imports.cell import Read, shown, spaced


def read_postcode(value: object) -> Read[str | None]:
    """A French postcode of five figures; None, said as a guess, when the cell holds something else."""
    digits = _digits(value)
    if re.fullmatch(r"\d{5}", digits):
        return Read(digits)
    if re.fullmatch(r"\d{4}", digits):
        return Read(f"0{digits}", "read_as.postcode", {"value": f"0{digits}"})
    return Read(None, "read_as.no_postcode")


def read_phone(value: object) -> Read[str | None]:
    """A French telephone as ``06 12 34 56 78``; None, said as a guess, when the cell holds something else."""
    digits = _digits(value)
    if re.fullmatch(r"0[1-9]\d{8}", digits):
        return Read(_paired(digits))
    if re.fullmatch(r"[1-9]\d{8}", digits):
        return Read(_paired(f"0{digits}"), "read_as.phone", {"value": _paired(f"0{digits}")})
    foreign = re.fullmatch(r"(?:\+|00)33(?:\(0\))?0?([1-9]\d{8})", digits)
    if foreign:
        return Read(_paired(f"0{foreign[1]}"))
    return Read(None, "read_as.no_phone")


def _digits(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return re.sub(r"[\s.\-/]", "", spaced(str(value)).removesuffix(".0"))


def _paired(digits: str) -> str:
    return " ".join(digits[place : place + 2] for place in range(0, 10, 2))


#: A social-security number (13 or 15 figures, Corsica's letters included), an IBAN.
_PRIVATE = re.compile(
    r"(?<!\d)[12][ .]?\d{2}[ .]?(?:0[1-9]|1[0-2]|[2-9]\d)[ .]?(?:\d{2}|2[abAB])"
    r"(?:[ .]?\d{3}){2}(?:[ .]?\d{2})?(?!\d)"
    r"|\b[A-Z]{2}\d{2}(?:[ ]?[A-Z0-9]{4}){3,7}(?:[ ]?[A-Z0-9]{1,4})?\b"
)


def is_private(value: object) -> bool:
    """Whether the cell holds a social-security number or an account number, which no schedule needs."""
    return _is_private(spaced(str(value)))


@lru_cache(maxsize=1 << 16)
def _is_private(text: str) -> bool:
    return bool(_PRIVATE.search(text))


def told(value: object) -> str | None:
    """What a message shows of a cell; a social-security or account number is never repeated."""
    return "…" if value is not None and is_private(value) else shown(value)
