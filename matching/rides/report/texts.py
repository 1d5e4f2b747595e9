"""Short texts of the report: a party, a ride-time profile."""

from __future__ import annotations

from matching.report.bilingual import Bilingual, number
from matching.rides.report.words import word
from routing.rides import Party, RideProfile
from routing.units import MINUTE


def party_text(party: Party) -> Bilingual:
    """``1 assis + 1 fauteuil``."""
    parts = []
    if party.seats:
        parts.append(Bilingual(f"{party.seats} {word('seat').fr}", f"{party.seats} {word('seat').en}"))
    if party.wheelchairs:
        label = word("wheelchair")
        parts.append(Bilingual(f"{party.wheelchairs} {label.fr}", f"{party.wheelchairs} {label.en}"))
    return Bilingual(" + ".join(part.fr for part in parts), " + ".join(part.en for part in parts))


def profile_text(profile: RideProfile) -> Bilingual:
    """The profile's name and its rule, to be printed on every plan."""
    rules = []
    if profile.permille is not None:
        rules.append(word("rule.ratio").filled(ratio=number(profile.permille / 1000, digits=1)))
    if profile.extra is not None:
        rules.append(word("rule.extra").filled(minutes=profile.extra // MINUTE))
    if not rules:
        rule = word("rule.none")
    elif len(rules) == 1:
        rule = rules[0]
    else:
        joined = Bilingual(" ; ".join(one.fr for one in rules), "; ".join(one.en for one in rules))
        rule = word("rule.least").filled(rules=joined)
    if profile.floor is not None:
        rule = word("rule.floor").filled(rule=rule, minutes=profile.floor // MINUTE)
    return word("capped").filled(name=profile.name, rule=rule)
