"""A small folder of shift shuttles: a market, three communes, one employer's workbook with its legend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time
from pathlib import Path

import openpyxl

DAY = date(2026, 11, 24)
GRID = (
    ("Marée fictive, semaine 48", None, None, None, None),
    ("Nom", "Commune", date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 25)),
    ("Ada", "Thiais", "M", "M", "RH"),
    ("Bob", "Vitry-sur-Seine", "N", "m ", "AM"),
    ("Chloé", "Orly", "RH", "N", None),
    ("Total", None, 2, 3, 1),
)
LEGEND = (
    ("Code", "Libellé", "Début", "Fin"),
    ("M", "Matin", "2h45", "9h30"),
    ("AM", "Après-midi", time(13, 0), "20:00-21:00"),
    ("N", "Nuit", "21:30", "05:00 (J+1)"),
    ("RH", "Repos", None, None),
)
TABLES = {
    "sites": "id,name,zone\nmin,MIN de Rungis,MIN\n",
    "gates": "id,site,name,lat,lon,access_minutes\nmin-p,min,Porte,48.76162,2.35612,10\n",
    "stops": (
        "id,name,commune,lat,lon\n"
        "v1,Mairie,Vitry-sur-Seine,48.7877,2.3917\nv2,Port,Vitry-sur-Seine,48.7850,2.4010\n"
        "t1,Centre,Thiais,48.7608,2.3855\no1,Centre,Orly,48.7428,2.3952\n"
    ),
    "vehicles": 'id,base_lat,base_lon,seats,start,end,euros_per_km\nbus,48.757,2.370,8,00:00,23:59,"0,4"\n',
}
Cells = Sequence[Sequence[object]]


def write_folder(
    folder: Path,
    *,
    grid: Cells = GRID,
    legend: Cells = LEGEND,
    tables: Mapping[str, str] = {},
) -> Path:
    """Write the folder; ``tables`` replace or add CSV files."""
    for name, text in {**TABLES, **tables}.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    if grid:
        book = openpyxl.Workbook()
        sheet = book.active
        assert sheet is not None
        sheet.title = "Planning"
        for row in grid:
            sheet.append(list(row))
        codes = book.create_sheet("Légende")
        for row in legend:
            codes.append(list(row))
        book.save(folder / "maree.xlsx")
    return folder
