"""The command line ``maillon``."""

from api.cli.main import main

__all__ = ["main"]
