"""UHHC (Ceschia et al. 2026): home care with shifts, lunch, preferences and nine or more priced components.

``document`` holds the file as written, ``build`` and ``components`` turn it into a routing problem, ``write``
a plan into the set's solution format, and ``check`` judges that text with nothing but the file.
"""
