"""The papers as PDF files: A4, ready to print, each sheet with its own page numbers."""

from __future__ import annotations

from matching.papers.pdf.carers import carers_pdf
from matching.papers.pdf.clients import clients_pdf
from matching.papers.pdf.office import office_pdf

__all__ = ["carers_pdf", "clients_pdf", "office_pdf"]
