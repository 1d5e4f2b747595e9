"""Words of the papers of a joint day: how carers without a vehicle get about, and with whom."""

from __future__ import annotations

_WORDS: dict[str, tuple[str, str]] = {
    "way_ride": ("Trajet : {vehicle}", "Ride: {vehicle}"),
    "way_driven": ("Trajet : {vehicle}, au volant {driver}", "Ride: {vehicle}, driven by {driver}"),
    "way_along": ("Avec {client} : {vehicle}", "With {client}: {vehicle}"),
    "way_taxi": ("Taxi prévu : {name}", "Taxi planned: {name}"),
    "way_transit": ("Transports en commun", "Public transport"),
    "way_walk": ("À pied", "On foot"),
    "way_missing": ("Trajet pas encore organisé", "Ride not arranged yet"),
    "way_in": ("{time} : {place}", "{time}: {place}"),
    "way_out": ("→ {time} : {place}", "→ {time}: {place}"),
    "way_call": ("Il ne vient pas ? Appelez le {phone}", "It does not come? Ring {phone}"),
    "way_wait": ("Attendez l'appel du bureau.", "Wait for the office to ring."),
    "your_door": ("à votre porte", "at your door"),
    "your_home": ("chez vous", "your home"),
    "settle": ("Installer {title}", "Settle {title}"),
    "carer": ("intervenant(e)", "carer"),
    "no_company": (
        "ce trajet et l'intervention qui va avec ne peuvent pas être assurés ensemble à cette heure.",
        "this ride and the visit that goes with it cannot both be provided at that time.",
    ),
}

JOINT_PAPERS: dict[str, tuple[str, str]] = {f"joint_paper.{code}": said for code, said in _WORDS.items()}
