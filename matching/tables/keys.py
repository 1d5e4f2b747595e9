"""Columns of the clients' keys: where a key is collected, whether it goes back, who holds one."""

from __future__ import annotations

from matching.tables.columns import Column

KEY_COLUMNS = (
    Column(
        name="key_place",
        kind="text",
        references="places",
        french="Lieu où la clé se prend avant chaque intervention (bureau, gardien) : un arrêt de la tournée",
        english="Place where the key is collected before each visit (office, caretaker): a stop of the tour",
        example="bureau",
    ),
    Column(
        name="key_return",
        kind="boolean",
        default=False,
        french="La clé y est rapportée après l'intervention",
        english="The key is brought back there after the visit",
        example="oui",
    ),
    Column(
        name="key_holders",
        kind="ids",
        default=(),
        references="workers",
        french="Ou bien : intervenant(e)s qui ont la clé ; les autres ne peuvent pas entrer",
        english="Or else: workers who hold the key; nobody else can get in",
        example="iv-001|iv-004",
    ),
)
