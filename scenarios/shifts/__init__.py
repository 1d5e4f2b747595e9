"""Sud Val-de-Marne shifts: a published generator of shift workers' demand, as employers' files.

No public benchmark of shift-worker demand exists. Homes follow the recorded commuters, zones are those of the
study of 2002, starts of shifts those of the market's hours and of the zones' trades; people are invented.
"""
