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


def nationality_forms(stem: str, broken: tuple[str, ...] = ()) -> dict[str, tuple[str, ...]]:
    """Every form of a nationality adjective with its tags: gender, numbers, definiteness.

    «سعوديين» is dual or plural and carries both. `broken` are plurals that no ending makes: «أتراك».
    """
    forms: dict[str, list[str]] = {}
    for ending, gender, number in _ENDINGS:
        _add(forms, stem + ending, (gender, number), definite=ending != "ا")
    for plural in broken:
        _add(forms, plural, ("masculine", _PLURAL), definite=True)
    return {form: tuple(dict.fromkeys(tags)) for form, tags in forms.items()}


def _add(forms: dict[str, list[str]], form: str, tags: tuple[str, str], *, definite: bool) -> None:
    forms.setdefault(form, []).extend((*tags, "indefinite"))
    if definite:
        forms.setdefault("ال" + form, []).extend((*tags, "definite"))
