"""Home health care routing and scheduling with synchronised services (HHCRSP).

Instances of Mankowska, Meisel and Bierwirth (2014, Health Care Management Science 17) and of the Italian
cities of Ceschia, Di Gaspero and Schaerf (2024), both in the JSON of the University of Udine's group
(iolab-uniud/hhcrsp, MIT licence). The objective is ``(D + T + Tmax) / 3``: travel, tardiness summed over
services, largest tardiness.
"""
