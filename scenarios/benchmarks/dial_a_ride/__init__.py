"""Static multi-vehicle dial-a-ride, the text format of Cordeau's instances.

Sets ``pr`` (also named ``R1a``…; Cordeau and Laporte 2003, Transportation Research Part B 37) and ``a``
(Cordeau 2006, Operations Research 54). The objective is the Euclidean length of all arcs, depot's
included, in double precision; travel time equals distance.
"""
