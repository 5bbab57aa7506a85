"""Nationality adjectives: from the masculine singular «سعودي» to all the forms that news writes."""

_SINGULAR, _DUAL, _PLURAL = "singular", "dual", "plural"
_ENDINGS = (
    ("", "masculine", _SINGULAR),
    ("ا", "masculine", _SINGULAR),  # accusative with tanwin: «مسؤولا سعوديا»
    ("ة", "feminine", _SINGULAR),
    ("ان", "masculine", _DUAL),
    ("ين", "masculine", _DUAL),
    ("تان", "feminine", _DUAL),
    ("تين", "feminine", _DUAL),
    ("ون", "masculine", _PLURAL),
    ("ين", "masculine", _PLURAL),
    ("ات", "feminine", _PLURAL),
)


_TANWIN = "ا"


def nationality_forms(stem: str, broken: tuple[str, ...] = ()) -> dict[str, tuple[str, ...]]:
    """Every form of a nationality adjective with its tags: gender, numbers, definiteness.

    «سعوديين» is dual or plural and carries both. `broken` are plurals that no ending makes: «أتراك». Of two
    adjectives both are inflected («الكورية الجنوبية»), of a compound only its end («الجنوب أفريقية»).
    """
    forms: dict[str, list[str]] = {}
    inflected = [(_inflected(stem, ending), gender, number) for ending, gender, number in _ENDINGS]
    pair = _is_pair(stem)
    for form, gender, number in [*inflected, *((plural, "masculine", _PLURAL) for plural in broken)]:
        forms.setdefault(form, []).extend((gender, number, "indefinite"))
        if form != accusative(stem):
            forms.setdefault(_definite(form, pair), []).extend((gender, number, "definite"))
    return {form: tuple(dict.fromkeys(tags)) for form, tags in forms.items()}


def accusative(stem: str) -> str:
    """The form with tanwin; of many it is also the name of the country («سوري», «سوريا»)."""
    return _inflected(stem, _TANWIN)


def _inflected(stem: str, ending: str) -> str:
    return " ".join(word + ending for word in stem.split(" ")) if _is_pair(stem) else stem + ending


def _is_pair(stem: str) -> bool:
    """Whether a stem is two adjectives, «كوري جنوبي», and no compound, «جنوب أفريقي»."""
    first, _, rest = stem.partition(" ")
    return bool(rest) and first.endswith("ي")


def _definite(form: str, pair: bool) -> str:
    return " ".join("ال" + word for word in form.split(" ")) if pair else "ال" + form
