"""Who works and who is helped in the made-up wall planning. Names and addresses are invented."""

from __future__ import annotations

from dataclasses import dataclass

#: ISO week of the planning, and its Monday to Sunday.
WEEK = "2026-W48"
DAYS = ("2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29")


@dataclass(frozen=True, slots=True)
class Carer:
    """One carer: key, name, sector, contract hours of a week."""

    key: str
    name: str
    sector: str
    hours: int


@dataclass(frozen=True, slots=True)
class Household:
    """One client: key, name, how the planning writes it, metres east and north of the town hall."""

    key: str
    name: str
    written: str
    sector: str
    east: int
    north: int


#: Town halls, rounded: latitude, longitude.
CENTRES = {"Thiais": (48.7630, 2.3920), "Orly": (48.7430, 2.4020)}

CARERS = (
    Carer("benali", "BENALI Samira", "Thiais", 35),
    Carer("carvalho", "CARVALHO Ana", "Thiais", 28),
    Carer("diallo", "DIALLO Fatou", "Thiais", 30),
    Carer("mercier", "MERCIER Sylvie", "Thiais", 24),
    Carer("rousseau", "ROUSSEAU Nadia", "Thiais", 35),
    Carer("tran", "TRAN Minh", "Thiais", 20),
    Carer("aubert", "AUBERT Claire", "Orly", 35),
    Carer("costa", "COSTA Maria", "Orly", 28),
    Carer("fofana", "FOFANA Aminata", "Orly", 35),
    Carer("leblanc", "LEBLANC Julie", "Orly", 30),
    Carer("picard", "PICARD Hélène", "Orly", 24),
    Carer("sow", "SOW Mariama", "Orly", 20),
)

CLIENTS = (
    Household("martin", "MARTIN Odette", "MARTIN", "Thiais", 300, 200),
    Household("petit", "M. et Mme PETIT", "M. et Mme PETIT", "Thiais", -200, 350),
    Household("durand-j", "DURAND Jeanne", "DURAND J.", "Thiais", 500, -300),
    Household("durand-p", "DURAND Paul", "DURAND P.", "Thiais", -500, -150),
    Household("legrand", "LEGRAND Simone", "Mme LEGRAND", "Thiais", 100, 600),
    Household("nguyen", "NGUYEN Thi", "NGUYEN", "Thiais", -350, 500),
    Household("moreau", "MOREAU Yvette", "MOREAU", "Thiais", 650, 100),
    Household("garcia", "GARCIA Pilar", "GARCIA", "Thiais", 200, -600),
    Household("roux", "ROUX Henri", "M. ROUX", "Thiais", -100, 100),
    Household("faure", "FAURE Denise", "FAURE", "Thiais", 400, 450),
    Household("bertin", "BERTIN Lucienne", "BERTIN", "Orly", 250, 150),
    Household("leclerc", "LECLERC Marcel", "LECLERC", "Orly", -300, 250),
    Household("kone", "KONÉ Awa", "KONÉ", "Orly", 150, -400),
    Household("silva", "M. et Mme SILVA", "M. et Mme SILVA", "Orly", -150, 400),
    Household("perrin", "PERRIN Josette", "PERRIN", "Orly", 550, 200),
    Household("andre", "ANDRÉ Renée", "Mme ANDRÉ", "Orly", -450, -100),
    Household("colin", "COLIN Raymond", "COLIN", "Orly", 350, -250),
    Household("boyer", "BOYER Ginette", "BOYER", "Orly", -250, -350),
    Household("huet", "HUET Louise", "HUET", "Orly", 100, 500),
    Household("marchand", "MARCHAND Émile", "MARCHAND", "Orly", -100, -150),
)

BY_KEY = {client.key: client for client in CLIENTS}
