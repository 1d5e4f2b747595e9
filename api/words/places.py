"""What the doors say of places and of the ways between them: roads, addresses. French, English."""

from __future__ import annotations

PLACE_FAULTS: dict[str, tuple[str, str]] = {
    "geocode.missing.rule": ("Ce fichier n'existe pas.", "This file does not exist."),
    "geocode.missing.advice": (
        "Donner un fichier CSV ou un classeur Excel (.xlsx).",
        "Give a CSV file or an Excel workbook (.xlsx).",
    ),
    "geocode.kind.rule": (
        "Un fichier CSV (.csv) ou un classeur Excel (.xlsx) est attendu.",
        "A CSV file (.csv) or an Excel workbook (.xlsx) is expected.",
    ),
    "geocode.kind.advice": (
        "Enregistrer le tableau dans l'un de ces formats.",
        "Save the table in one of these formats.",
    ),
    "geocode.too_large.rule": ("Le fichier est trop grand.", "The file is too large."),
    "geocode.too_large.advice": (
        "Garder une feuille avec les adresses, sans le reste.",
        "Keep a sheet with the addresses, without the rest.",
    ),
    "geocode.unreadable.rule": (
        "Le fichier est un CSV en UTF-8 ou Windows-1252, ou un classeur .xlsx sans mot de passe.",
        "The file is a CSV in UTF-8 or Windows-1252, or an .xlsx workbook without a password.",
    ),
    "geocode.unreadable.advice": (
        "L'ouvrir dans un tableur et l'enregistrer de nouveau.",
        "Open it in a spreadsheet and save it again.",
    ),
    "geocode.sheet.rule": ("Le classeur a cette feuille.", "The workbook has this sheet."),
    "geocode.sheet.advice": ("Corriger --sheet.", "Correct --sheet."),
    "geocode.no_column.rule": (
        "Une des 20 premières lignes a une colonne d'adresse ou de commune.",
        "One of the first 20 rows has a column of addresses or communes.",
    ),
    "geocode.no_column.advice": (
        'Nommer les colonnes : --column "N° et rue" --column CP --column Ville.',
        'Name the columns: --column "No and street" --column Postcode --column Town.',
    ),
    "geocode.same_file.rule": (
        "Le fichier d'origine n'est jamais modifié.",
        "The original file is never changed.",
    ),
    "geocode.same_file.advice": ("Choisir un autre nom.", "Choose another name."),
    "geocode.suffix.rule": (
        "La copie a la même extension que l'original.",
        "The copy has the same extension as the original.",
    ),
    "geocode.suffix.advice": ("Corriger --out.", "Correct --out."),
    "geocode.out.rule": (
        "La copie est un fichier, dans un dossier qui existe.",
        "The copy is a file, in a folder that exists.",
    ),
    "geocode.out.advice": ("Corriger --out.", "Correct --out."),
    "geocode.exists.rule": (
        "Une copie existante, peut-être corrigée à la main, n'est pas écrasée.",
        "An existing copy, perhaps corrected by hand, is not overwritten.",
    ),
    "geocode.exists.advice": (
        "Choisir un autre nom avec --out, ou ajouter --replace.",
        "Choose another name with --out, or add --replace.",
    ),
    "geocode.domain.rule": (
        "Un domaine est un nom de machine, avec un chemin si besoin.",
        "A domain is the name of a machine, with a path if need be.",
    ),
    "geocode.domain.advice": (
        "Écrire par exemple http://localhost:7878 ou data.geopf.fr/geocodage.",
        "Write for example http://localhost:7878 or data.geopf.fr/geocodage.",
    ),
    "geocode.user_agent.rule": (
        "Le serveur public de Nominatim veut savoir qui l'interroge.",
        "The public Nominatim server wants to know who asks.",
    ),
    "geocode.user_agent.advice": (
        'Ajouter --user-agent "mon-association contact@exemple.fr", ou --domain pour un serveur à vous.',
        'Add --user-agent "my-association contact@example.org", or --domain for a server of yours.',
    ),
    "geocode.score.rule": ("Un score va de 0 à 1.", "A score lies between 0 and 1."),
    "geocode.score.advice": ("Écrire par exemple 0.5.", "Write for example 0.5."),
    "geocode.pace.rule": (
        "Le rythme est un nombre de demandes par seconde, plus grand que 0, 1000 au plus.",
        "The pace is a number of requests a second, above 0, 1000 at most.",
    ),
    "geocode.pace.advice": ("Écrire par exemple 5.", "Write for example 5."),
    "roads.missing.rule": (
        "Les routes sont un extrait OpenStreetMap, osrm:URL ou valhalla:URL ; ce fichier n'existe pas.",
        "Roads are an OpenStreetMap extract, osrm:URL or valhalla:URL; this file does not exist.",
    ),
    "roads.missing.advice": (
        "Vérifier le chemin, depuis le dossier courant (--roads) ou celui des tableaux (réglage).",
        "Check the path, from the current folder (--roads) or from that of the tables (setting).",
    ),
    "roads.kind.rule": (
        "Un serveur de routes est OSRM ou Valhalla.",
        "A server of roads is OSRM or Valhalla.",
    ),
    "roads.kind.advice": (
        "Écrire par exemple osrm:http://localhost:5000 ou valhalla:http://localhost:8002.",
        "Write for example osrm:http://localhost:5000 or valhalla:http://localhost:8002.",
    ),
    "roads.address.rule": (
        "L'adresse d'un serveur commence par http:// ou https:// et nomme une machine.",
        "The address of a server begins with http:// or https:// and names a machine.",
    ),
    "roads.address.advice": (
        "Écrire par exemple osrm:http://localhost:5000.",
        "Write for example osrm:http://localhost:5000.",
    ),
    "roads.mode.rule": (
        "Un réseau sert l'un des modes car, bicycle, walking.",
        "Roads serve one of the modes car, bicycle, walking.",
    ),
    "roads.mode.advice": (
        "Écrire par exemple bicycle=osrm:http://localhost:5001.",
        "Write for example bicycle=osrm:http://localhost:5001.",
    ),
    "roads.unreadable.rule": (
        "Un extrait OpenStreetMap entier est attendu (.osm.pbf, .osm, .osm.bz2).",
        "A whole OpenStreetMap extract is expected (.osm.pbf, .osm, .osm.bz2).",
    ),
    "roads.unreadable.advice": (
        "Télécharger de nouveau le fichier, ou planifier sans lui (à vol d'oiseau).",
        "Download the file again, or plan without it (as the crow flies).",
    ),
    "roads.empty.rule": (
        "L'extrait contient des routes praticables par ce mode.",
        "The extract holds roads that this mode may use.",
    ),
    "roads.empty.advice": (
        "Prendre un extrait qui garde les routes (highway) et leurs points.",
        "Take an extract that keeps roads (highway) and their nodes.",
    ),
}

PLACE_TALK: dict[str, tuple[str, str]] = {
    "geocode.start": (
        "{rows} lignes ; l'adresse est lue dans {columns} et envoyée à {service}",
        "{rows} rows; the address is read from {columns} and sent to {service}",
    ),
    "geocode.meter": ("Adresses", "Addresses"),
    "geocode.kept": (
        "Arrêt demandé : ce qui est trouvé est gardé. Encore Ctrl-C pour tout abandonner.",
        "Stopping: what is found is kept. Ctrl-C again to drop everything.",
    ),
    "geocode.done": (
        (
            "Situées au numéro : {number} ; à la rue : {street} ; à la commune : {commune} ; "
            "déjà situées : {kept} ; en échec : {failed}"
        ),
        (
            "Located to the number: {number}; to the street: {street}; to the commune: {commune}; "
            "located before: {kept}; failed: {failed}"
        ),
    ),
    "geocode.row": ("- ligne {row} : {why}", "- row {row}: {why}"),
    "geocode.commune": (
        "À la commune seulement (trajets estimés, jamais nuls) : lignes {rows}",
        "To the commune only (travel is a guess, never nothing): rows {rows}",
    ),
    "geocode.written": ("Copie : {file}", "Copy: {file}"),
    "read.roads": ("Lecture des routes de {file} ({mode})", "Reading the roads of {file} ({mode})"),
}

PLACE_HELP: dict[str, tuple[str, str]] = {
    "help.geocode": (
        "Situer les adresses d'un fichier : une copie avec latitude, longitude, score et précision.",
        "Locate the addresses of a file: a copy with latitude, longitude, score and precision.",
    ),
    "help.geocode.examples": (
        (
            "Exemples :\n\nmaillon geocode beneficiaires.xlsx\n\n"
            'maillon geocode adresses.csv --column "N° et rue" --column CP --column Ville\n\n'
            "maillon geocode places.csv --domain http://localhost:7878"
        ),
        (
            "Examples:\n\nmaillon geocode clients.xlsx\n\n"
            'maillon geocode addresses.csv --column "No and street" --column Postcode --column Town\n\n'
            "maillon geocode places.csv --domain http://localhost:7878"
        ),
    ),
    "help.geocode.file": (
        "Fichier CSV ou classeur .xlsx ; il n'est jamais modifié.",
        "CSV file or .xlsx workbook; it is never changed.",
    ),
    "help.geocode.out": (
        "Copie à écrire (par défaut : NOM-geocode à côté).",
        "Copy to write (by default: NAME-geocode beside it).",
    ),
    "help.geocode.service": (
        "Base Adresse Nationale, ou Nominatim (OpenStreetMap).",
        "The French address base (BAN), or Nominatim (OpenStreetMap).",
    ),
    "help.geocode.domain": (
        "Serveur à vous, à la place du service public.",
        "A server of yours, instead of the public service.",
    ),
    "help.geocode.agent": (
        "Qui interroge : nom et contact (exigé par Nominatim).",
        "Who asks: name and contact (Nominatim wants it).",
    ),
    "help.geocode.column": (
        "Colonne de l'adresse, dans l'ordre ; à répéter. Sinon reconnues à leur titre.",
        "Column of the address, in order; may be repeated. Otherwise recognised by title.",
    ),
    "help.geocode.sheet": (
        "Feuille du classeur (sinon : places, ou celle ouverte en dernier).",
        "Sheet of the workbook (otherwise: places, or the one open last).",
    ),
    "help.geocode.score": (
        "Score sous lequel une réponse n'est pas crue.",
        "Score under which an answer is not believed.",
    ),
    "help.geocode.pace": (
        "Demandes par seconde (BAN : 10, Nominatim : 1).",
        "Requests a second (BAN: 10, Nominatim: 1).",
    ),
    "help.geocode.again": (
        "Demander aussi pour les lignes déjà situées.",
        "Ask also for rows located before.",
    ),
    "help.geocode.replace": ("Écraser une copie existante.", "Overwrite an existing copy."),
    "help.roads": (
        (
            "Trajets par la route : extrait OpenStreetMap (.osm.pbf), osrm:URL ou valhalla:URL ; "
            "sinon le réglage « roads » du dossier, sinon à vol d'oiseau."
        ),
        (
            "Travel by road: OpenStreetMap extract (.osm.pbf), osrm:URL or valhalla:URL; otherwise the "
            "folder's setting “roads”, otherwise as the crow flies."
        ),
    ),
}
