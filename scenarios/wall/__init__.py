"""A wall planning as associations hang it up: a made-up week with every quirk, and the tables beside it."""
