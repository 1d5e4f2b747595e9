"""Pickup and delivery with time windows, the text format of Li and Lim.

Li and Lim 2001, "A metaheuristic for the pickup and delivery problem with time windows" (ICTAI), 100 to 1,000
stops; file format and best known values as kept by SINTEF (sintef.no, Transportation Optimization Portal,
PDPTW). Fewest vehicles first, then the Euclidean length in double precision; travel time is distance.
"""
