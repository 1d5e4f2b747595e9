"""Telephone numbers as the specification has them: whole numbers, with the country's prefix."""

from __future__ import annotations

from matching.papers.words import telephone

_FRANCE = "33"


def as_number(written: str) -> int | None:
    """``01 99 00 00 01`` as 33199000001; None for what no whole number can say."""
    digits = "".join(letter for letter in written if letter not in " .-()\u00a0\u202f")
    if digits.startswith("+"):
        digits = digits[1:]
    elif digits.startswith("0") and len(digits) == 10:
        digits = f"{_FRANCE}{digits[1:]}"
    else:
        return None
    return int(digits) if digits.isascii() and digits.isdigit() and not digits.startswith("0") else None


def as_written(number: int) -> str:
    """The number as people write it: French ones in pairs, others with ``+``."""
    digits = str(number)
    if digits.startswith(_FRANCE) and len(digits) == 11:
        return telephone(f"0{digits[2:]}").replace("\u00a0", " ")
    return telephone(digits).replace("\u00a0", " ") if len(digits) == 10 else f"+{digits}"
