"""Dial-a-ride with several resources on board: staff seats, patient seats, stretchers, wheelchair places.

Parragh 2011, "Introducing heterogeneous users and vehicles into models and algorithms for the dial-a-ride
problem" (Transportation Research Part C 19); the text format is the one that Malheiros et al. 2021 describe
with their larger instances and read Parragh's with. A companion may take a patient seat or a stretcher when
staff seats are full, a seated patient a stretcher; who lies down needs a stretcher and a wheelchair its own
place. The objective is the Euclidean length of all arcs; travel time is distance.
"""
