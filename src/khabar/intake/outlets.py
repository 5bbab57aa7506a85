"""Which outlet stands behind a host name (resources/outlets/hosts.tsv)."""

from functools import cache, lru_cache
from importlib.resources import files
from urllib.parse import urlsplit

import msgspec

from khabar.schema import Article


@cache
def _hosts() -> dict[str, str]:
    raw = files("khabar.data").joinpath("outlets.json").read_bytes()
    return msgspec.json.decode(raw, type=dict[str, str])


def host_of(url: str | None) -> str | None:
    """The host name of an address, without «www.» and «m.»; None when it is no address."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.").removeprefix("m.") if host else None


def outlet_of(url: str | None) -> str | None:
    """The outlet's own name for an address; None when the host is not in the table."""
    return _hosts().get(host_of(url) or "")


@cache
def _by_label() -> dict[str, str]:
    """«aljazeera», «almadina»: the label of a host, as collections of articles call an outlet."""
    return {host.partition(".")[0].replace("-", ""): name for host, name in _hosts().items()}


def own_names(article: Article) -> tuple[str, ...]:
    """The names under which the article's outlet may credit itself: as given, and as its host tells.

    An outlet given by the label of its host, «aljazeera», is called as the host is.
    """
    return _names(article.outlet, article.url)


@lru_cache(maxsize=64)
def _names(outlet: str | None, url: str | None) -> tuple[str, ...]:
    names = (outlet, outlet_of(url), _by_label().get((outlet or "").lower().replace("-", "")))
    return tuple(dict.fromkeys(name for name in names if name))
