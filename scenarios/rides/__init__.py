"""A synthetic day of pooled rides in Sud Val-de-Marne, drawn from a seed."""
