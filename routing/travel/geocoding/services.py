"""The two geocoders we speak to, through geopy: the French *Base Adresse Nationale*, and Nominatim.

Trap: geopy 2.5 still has the BAN's address of before 2026; it lives at ``data.geopf.fr/geocodage`` now. Both
take a domain of your own (an *addok* or a Nominatim at home). Nothing here is called but by who asks for it.
"""

from __future__ import annotations

import math
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from routing.travel.geocoding.answer import Found, NoAnswer, Precision

Service = Literal["ban", "nominatim"]

BAN_DOMAIN = "data.geopf.fr/geocodage"
NOMINATIM_DOMAIN = "nominatim.openstreetmap.org"
#: Requests a second: far below the BAN's limit of 50 for each address; Nominatim's rules say one at most.
PACES: dict[Service, float] = {"ban": 10.0, "nominatim": 1.0}
#: The BAN refuses longer queries.
LONGEST_QUERY = 200

_BAN_TYPES: dict[str, Precision] = {"housenumber": "number", "street": "street", "locality": "street"}
#: Parts of a Nominatim address that say more than the commune.
_STREETS = ("road", "pedestrian", "footway", "hamlet", "isolated_dwelling", "neighbourhood", "residential")


@dataclass(frozen=True, slots=True)
class GeopyService:
    """One service: ``ask`` sends the query, ``read`` understands the raw answer."""

    key: str
    ask: Callable[[str], Any]
    read: Callable[[Any], Found]

    def locate(self, query: str) -> Found | None:
        """See :class:`routing.travel.geocoding.answer.Geocoder`."""
        from geopy import exc

        try:
            with warnings.catch_warnings():
                # geopy warns of a latitude beyond the poles, then raises; the error says enough.
                warnings.simplefilter("ignore", UserWarning)
                place = self.ask(query[:LONGEST_QUERY])
            return None if place is None else _sound(self.read(place.raw))
        except exc.GeocoderRateLimited as error:
            pause = getattr(error, "retry_after", None)
            raise NoAnswer("HTTP 429", passing=True, pause_s=pause) from None
        except (exc.GeocoderQueryError, exc.GeocoderAuthenticationFailure) as error:
            raise NoAnswer(_short(error), passing=False) from None
        except (exc.GeocoderInsufficientPrivileges, exc.GeocoderParseError) as error:
            raise NoAnswer(_short(error), passing=False) from None
        except exc.GeopyError as error:
            raise NoAnswer(_short(error), passing=True) from None
        except (LookupError, TypeError, AttributeError, ValueError):
            # geopy reads fields that a proxy's or another service's answer does not have.
            raise NoAnswer("answer of another form", passing=False) from None


def ban(*, domain: str = BAN_DOMAIN, user_agent: str = "maillon", timeout_s: float = 10.0) -> GeopyService:
    """The *Base Adresse Nationale*, at its present address or at ``domain`` (``http://`` if need be)."""
    from geopy.geocoders import BANFrance

    from routing.travel.geocoding.one_try import is_feature_collection, one_try

    scheme, host = _scheme(domain)
    adapter = one_try(is_feature_collection)
    service = BANFrance(
        domain=host, scheme=scheme, user_agent=user_agent, timeout=timeout_s, adapter_factory=adapter
    )
    return GeopyService(key=f"ban {host}", ask=lambda query: service.geocode(query, limit=1), read=_of_ban)


def nominatim(
    *, user_agent: str, domain: str = NOMINATIM_DOMAIN, country: str = "fr", timeout_s: float = 10.0
) -> GeopyService:
    """A Nominatim server. Its rules want a ``user_agent`` that names you; ``country`` "" = anywhere."""
    from geopy.geocoders import Nominatim

    from routing.travel.geocoding.one_try import is_list, one_try

    scheme, host = _scheme(domain)
    adapter = one_try(is_list)
    service = Nominatim(
        domain=host, scheme=scheme, user_agent=user_agent, timeout=timeout_s, adapter_factory=adapter
    )

    def ask(query: str) -> Any:
        return service.geocode(query, addressdetails=True, country_codes=country or None)

    return GeopyService(key=f"nominatim {host} {country}", ask=ask, read=_of_nominatim)


def _scheme(domain: str) -> tuple[str, str]:
    scheme, sign, host = domain.partition("://")
    return (scheme, host.strip("/")) if sign else ("https", domain.strip("/"))


def _of_ban(raw: Any) -> Found:
    properties = raw["properties"]
    lon, lat = raw["geometry"]["coordinates"][:2]
    return Found(
        lat=float(lat),
        lon=float(lon),
        # A kind we do not know is not trusted further than the commune.
        precision=_BAN_TYPES.get(properties.get("type"), "commune"),
        score=float(properties["score"]),
        label=str(properties.get("label", "")),
        postcode=str(properties.get("postcode", "")),
    )


def _of_nominatim(raw: Any) -> Found:
    address = raw.get("address", {})
    precision: Precision = "commune"
    if "house_number" in address:
        precision = "number"
    elif any(part in address for part in _STREETS):
        precision = "street"
    return Found(
        lat=float(raw["lat"]),
        lon=float(raw["lon"]),
        precision=precision,
        label=str(raw.get("display_name", "")),
        postcode=str(address.get("postcode", "")),
    )


def _sound(found: Found) -> Found:
    """The answer, if it can be a position at all. Raises ValueError."""
    score = 0.0 if found.score is None else found.score
    if not (abs(found.lat) <= 90 and abs(found.lon) <= 180 and math.isfinite(score) and 0 <= score <= 1):
        raise ValueError("no position")
    return found


def _short(error: Exception) -> str:
    """Kind of failure, without the address that the message may hold."""
    return type(error).__name__.removeprefix("Geocoder")
