"""Files as people have them, read into one form: entries of a schedule, guesses to confirm, faults.

>>> from matching.imports import read_file, structure_of
>>> reading = read_file("planning.csv")  # doctest: +SKIP
>>> structure_of(reading).association  # doctest: +SKIP
"""

from matching.imports.corrected import corrected_copy, corrected_name
from matching.imports.defaults import Default
from matching.imports.export import render_ogust7, visits_of_plan
from matching.imports.file import UnreadableFile, file_content
from matching.imports.profile import profiles
from matching.imports.reading import Known, read_content, read_file
from matching.imports.record import Entry, Guess, ImportFault, Kind, Party, Reading, Rejected, Where
from matching.imports.structure import Imported, ServiceAllowance, structure_of
from matching.imports.tolerance import Tolerances, read_tolerances, usual_tolerances

__all__ = [
    "Default",
    "Entry",
    "Guess",
    "ImportFault",
    "Imported",
    "Kind",
    "Known",
    "Party",
    "Reading",
    "Rejected",
    "ServiceAllowance",
    "Tolerances",
    "UnreadableFile",
    "Where",
    "corrected_copy",
    "corrected_name",
    "file_content",
    "profiles",
    "read_content",
    "read_file",
    "read_tolerances",
    "render_ogust7",
    "structure_of",
    "usual_tolerances",
    "visits_of_plan",
]
