"""Locating the addresses of a table: which columns to read, what to ask, a copy with the answers."""
