"""Words of GTFS-Flex feeds: what is wrong in one, and what a booking rule says to passengers."""

from __future__ import annotations

_SEE = (
    "Voir la spécification : gtfs.org/documentation/schedule/reference.",
    "See the specification: gtfs.org/documentation/schedule/reference.",
)

#: reason -> rule (French, English), advice (French, English).
_FAULTS: dict[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "not_zip": (
        ("Un flux GTFS est une archive zip entière.", "A GTFS feed is a whole zip archive."),
        ("Téléchargez-le de nouveau.", "Download it again."),
    ),
    "too_large": (
        ("Un fichier du flux ne dépasse pas 256 Mo.", "A file of the feed is at most 256 MB."),
        ("Découpez le flux par exploitant.", "Split the feed by operator."),
    ),
    "not_utf8": (
        ("Les fichiers sont en UTF-8.", "Files are in UTF-8."),
        ("Enregistrez-le en UTF-8.", "Save it in UTF-8."),
    ),
    "quotes": (
        ("Une ligne CSV ferme ses guillemets.", "A line of CSV closes its quotation marks."),
        ("Doublez les guillemets qui sont dans une valeur.", "Double the marks that are in a value."),
    ),
    "ragged": (
        (
            "L'en-tête a {count} colonnes, cette ligne {found}.",
            "The header has {count} columns, this line {found}.",
        ),
        (
            "Mettez entre guillemets les valeurs qui ont une virgule.",
            "Put values that have a comma between quotation marks.",
        ),
    ),
    "missing_file": (("Ce fichier est obligatoire.", "This file is required."), _SEE),
    "missing_unless": (
        ("Ce fichier est obligatoire sans {other}.", "This file is required without {other}."),
        _SEE,
    ),
    "missing_field": (("Cette colonne est obligatoire.", "This column is required."), _SEE),
    "twice_field": (
        ("Une colonne n'est là qu'une fois.", "A column is there once."),
        ("Supprimez la seconde.", "Remove the second one."),
    ),
    "field_case": (
        ("Les noms de colonnes ont leurs minuscules : {name}.", "Names of columns keep their case: {name}."),
        ("Renommez la colonne.", "Rename the column."),
    ),
    "required": (("Ce champ est obligatoire.", "This field is required."), _SEE),
    "required_if": (
        ("Ce champ est obligatoire quand {because}.", "This field is required when {because}."),
        _SEE,
    ),
    "forbidden": (("Ce champ reste vide quand {because}.", "This field stays empty when {because}."), _SEE),
    "forbidden_value": (
        ("Cette valeur est interdite quand {because}.", "This value is forbidden when {because}."),
        _SEE,
    ),
    "enum": (("Les valeurs possibles sont : {values}.", "Possible values are: {values}."), _SEE),
    "least": (("La valeur est d'au moins {least}.", "The value is at least {least}."), _SEE),
    "not_before": (
        ("La valeur n'est pas inférieure à {other}.", "The value is not less than {other}."),
        _SEE,
    ),
    "single": (
        ("Ce fichier a une seule ligne.", "This file has a single line."),
        ("Supprimez les autres.", "Remove the others."),
    ),
    "double": (
        ("Cette clé est déjà ligne {first}.", "This key is on line {first} already."),
        ("Gardez une des deux lignes.", "Keep one of the two lines."),
    ),
    "reference": (
        ("La valeur existe dans {table}.", "The value exists in {table}."),
        ("La plus proche : {close}.", "The closest one: {close}."),
    ),
    "which_agency": (
        ("Avec plusieurs exploitants, chacun est nommé.", "With several agencies, each is named."),
        ("Remplissez agency_id.", "Fill in agency_id."),
    ),
    "shared_id": (
        (
            "Arrêts, zones et groupes ont des clés toutes différentes : celle-ci est dans {other}.",
            "Stops, zones and groups have keys all different: this one is in {other}.",
        ),
        ("Changez l'une des deux.", "Change one of the two."),
    ),
    "short_trip": (
        ("Une course a au moins deux lignes de stop_times.", "A trip has at least two lines of stop_times."),
        (
            "Dans une seule zone : deux lignes de cette zone, l'une pour monter, l'autre pour descendre.",
            "Within one zone: two lines of that zone, one to get in and one to get out.",
        ),
    ),
    "end_time": (
        (
            "Le premier et le dernier arrêt d'une course ont une heure ou une plage.",
            "The first and the last stop of a trip have a time or a window.",
        ),
        _SEE,
    ),
    "window": (
        ("Une plage finit après son début.", "A window ends after it begins."),
        ("Après minuit, comptez au-delà de 24:00:00.", "After midnight, count beyond 24:00:00."),
    ),
    "overlap": (
        (
            "Une course n'a pas deux fois une zone aux mêmes heures pour le même usage (ligne {first}).",
            "A trip has no zone twice at the same hours for the same use (line {first}).",
        ),
        (
            "Mettez 1 (impossible) dans l'une des deux lignes.",
            "Put 1 (not possible) in one of the two lines.",
        ),
    ),
    "continuous": (
        (
            "Une ligne dont une course ({trip}) est à la demande n'a pas d'arrêt continu.",
            "A route of which a trip ({trip}) is on demand has no continuous stopping.",
        ),
        ("Videz le champ.", "Empty the field."),
    ),
    "geojson": (
        ("Les zones sont du JSON en UTF-8.", "Zones are JSON in UTF-8."),
        ("Exportez-les de nouveau.", "Export them again."),
    ),
    "collection": (
        ("Les zones sont une FeatureCollection.", "Zones are a FeatureCollection."),
        ("Exportez-les de nouveau.", "Export them again."),
    ),
    "feature": (("Une zone est une Feature.", "A zone is a Feature."), _SEE),
    "zone_id": (
        ("Une zone a un id, en texte.", "A zone has an id, as text."),
        ("Donnez-lui un id à côté de type.", "Give it an id beside type."),
    ),
    "properties": (
        ("Une zone a des properties, même vides.", "A zone has properties, even empty."),
        ("Ajoutez un objet properties.", "Add an object properties."),
    ),
    "geometry": (
        ("Une zone est un Polygon ou un MultiPolygon.", "A zone is a Polygon or a MultiPolygon."),
        _SEE,
    ),
    "coordinates": (
        ("Une zone a des anneaux fermés de positions.", "A zone has closed rings of positions."),
        ("Exportez-la de nouveau.", "Export it again."),
    ),
    "degrees": (
        (
            "Les positions sont longitude puis latitude, en degrés.",
            "Positions are longitude then latitude, in degrees.",
        ),
        ("Échangez les deux nombres, ou reprojetez en WGS 84.", "Swap the two, or reproject to WGS 84."),
    ),
    "polygon": (
        ("Un polygone ne se croise pas.", "A polygon does not cross itself."),
        ("Corrigez le tracé, ou fusionnez ses parties.", "Correct the outline, or merge its parts."),
    ),
}

#: What a value of each type looks like: French, English.
_TYPES: dict[str, tuple[str, str]] = {
    "text": ("un texte sans tabulation ni retour à la ligne", "text without tab or line break"),
    "id": ("une clé sans tabulation ni retour à la ligne", "a key without tab or line break"),
    "url": ("une adresse http:// ou https://", "an http:// or https:// address"),
    "email": ("une adresse électronique", "an e-mail address"),
    "phone": ("un numéro de téléphone", "a telephone number"),
    "language": ("un code de langue comme fr ou en-GB", "a language code like fr or en-GB"),
    "timezone": ("un fuseau comme Europe/Paris", "a time zone like Europe/Paris"),
    "color": ("six chiffres hexadécimaux", "six hexadecimal digits"),
    "date": ("une date comme 20261124", "a date like 20261124"),
    "time": ("une heure comme 06:30:00, ou 25:30:00", "a time like 06:30:00, or 25:30:00"),
    "integer": ("un nombre entier", "a whole number"),
    "count": ("un nombre entier, 0 au moins", "a whole number, 0 at least"),
    "float": ("un nombre", "a number"),
    "latitude": ("une latitude de -90 à 90", "a latitude from -90 to 90"),
    "longitude": ("une longitude de -180 à 180", "a longitude from -180 to 180"),
}

_BOOKING: dict[str, tuple[str, str]] = {
    "any_time": ("Réservation à tout moment", "Booking at any time"),
    "opens": ("Réservation jusqu'à {days} jours à l'avance", "Booking up to {days} days ahead"),
    "closes": ("au plus tard {days} jour(s) avant, à {time}", "at least {days} day(s) before, at {time}"),
    "same_day": ("au plus tard le jour même à {time}", "at the latest on the day at {time}"),
    "lead": ("au moins {minutes} minutes avant le départ", "at least {minutes} minutes before leaving"),
    "regular": (
        "trajets réguliers (à partir de {times} par mois) : {window}",
        "regular rides (from {times} a month): {window}",
    ),
    "entitled": ("réservé à : {wanted}", "for: {wanted}"),
    "least": ("trajets d'au moins {metres} m", "trips of at least {metres} m"),
}

GTFS: dict[str, tuple[str, str]] = {
    **{f"gtfs.{reason}.rule": rule for reason, (rule, _) in _FAULTS.items()},
    **{f"gtfs.{reason}.advice": advice for reason, (_, advice) in _FAULTS.items()},
    **{
        f"gtfs.type_{kind}.rule": (f"Ce champ attend {said[0]}.", f"This field expects {said[1]}.")
        for kind, said in _TYPES.items()
    },
    **{f"gtfs.type_{kind}.advice": _SEE for kind in _TYPES},
    **{f"gtfs.{code}": said for code, said in _BOOKING.items()},
}
