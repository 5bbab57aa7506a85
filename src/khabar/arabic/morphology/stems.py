"""Patterns of the verb forms and the stems that weak radicals make of them.

A pattern holds radicals as digits. `fill` puts the root in; `contract` then does what the grammars call
إعلال (hollow verbs) and إدغام (doubled verbs). Stems end before the last vowel of defective verbs; their
endings are in `endings`.
"""

import re

import msgspec


class Pattern(msgspec.Struct, frozen=True):
    """One form: perfect and imperfect, active and passive; the imperfect without its person prefix."""

    perfect: str
    imperfect: str
    passive_perfect: str
    passive_imperfect: str
    prefix: str  # vowel of the person prefix in the active imperfect: a or u


# The ten forms of three radicals and the first two of four; `v` and `w` are the vowels the row gives.
PATTERNS = {
    "1": Pattern("1a2v3", "12w3", "1u2i3", "12a3", "a"),
    "2": Pattern("1a22a3", "1a22i3", "1u22i3", "1a22a3", "u"),
    "3": Pattern("1A2a3", "1A2i3", "1U2i3", "1A2a3", "u"),
    "4": Pattern("ءa12a3", "12i3", "ءu12i3", "12a3", "u"),
    "5": Pattern("تa1a22a3", "تa1a22a3", "تu1u22i3", "تa1a22a3", "a"),
    "6": Pattern("تa1A2a3", "تa1A2a3", "تu1U2i3", "تa1A2a3", "a"),
    "7": Pattern("iن1a2a3", "ن1a2i3", "uن1u2i3", "ن1a2a3", "a"),
    "8": Pattern("i1تa2a3", "1تa2i3", "u1تu2i3", "1تa2a3", "a"),
    "10": Pattern("iستa12a3", "ستa12i3", "uستu12i3", "ستa12a3", "a"),
    "q1": Pattern("1a23a4", "1a23i4", "1u23i4", "1a23a4", "u"),
    "q2": Pattern("تa1a23a4", "تa1a23a4", "تu1u23i4", "تa1a23a4", "a"),
}
CONTRACTING = ("1", "4", "7", "8", "10")
WEAK = "وي"


def is_hollow(root: str, form: str) -> bool:
    """قال, أشار, اختار, استطاع; not قاوم or زوّد, and not روى, whose last radical is weak."""
    return form in CONTRACTING and root[1] in WEAK and root[2] not in WEAK


def is_doubled(root: str, form: str) -> bool:
    """حل, أصر, احتل, استمر."""
    return form in CONTRACTING and root[1] == root[2]


def is_defective(root: str) -> bool:
    """دعا, التقى, أجرى."""
    return root[-1] in WEAK


def fill(pattern: str, root: str, form: str, vowels: str = "aa") -> str:
    """Radicals for digits, with the assimilations at the front: اتصل, اصطحب, ادعى, آمن.

    `vowels`: of the second radical in perfect and imperfect of form I.
    """
    sounds = pattern.replace("v", vowels[0]).replace("w", vowels[1])
    if is_hollow(root, form):
        sounds = sounds.replace("2", "W")
    if form == "8":
        sounds = sounds.replace("1ت", _infix(root[0]))
    sounds = re.sub(r"[1-4]", lambda match: root[int(match.group()) - 1], sounds)
    return re.sub("ءaء(?![aiuAIU])", "ءA", sounds)


def _infix(first: str) -> str:
    """First radical and the ت of form VIII: التقى, اتصل, اصطحب, ازداد, ادعى."""
    if first in WEAK:
        return "تت"
    if first in "صضطظ":
        return first + "ط"
    return first + "د" if first in "دذز" else "1ت"


def contract(sounds: str, root: str, form: str, *, before_vowel: bool, short: str = "") -> str:
    """Stem of hollow and doubled verbs in front of a vowel (زار, حلت) or a consonant (زرت, حللت).

    `short`: what the long vowel of a hollow verb shortens to, where that is not its own (قُلت, جِئت).
    """
    if is_hollow(root, form):
        return _contract_hollow(sounds, "" if before_vowel else short or "own")
    if is_doubled(root, form) and before_vowel:
        double = root[2]
        sounds = re.sub(f"([^aiuAIU]){double}([aiu]){double}$", rf"\1\2{double}{double}", sounds)
        return re.sub(f"([aiuAIU]){double}[aiu]{double}$", rf"\1{double}{double}", sounds)
    return sounds


HOLLOW = (("aWa", "A"), ("aWi", "A"), ("aWu", "A"), ("uWi", "I"), ("Wa", "A"), ("Wi", "I"), ("Wu", "U"))


def _contract_hollow(sounds: str, short: str) -> str:
    """قوَل to قال or قُل, يَقوُل to يقول or يقل, استشيَر to استشار or استشر."""
    for weak, long in HOLLOW:
        if weak in sounds:
            brief = long.lower() if short == "own" else short
            return sounds.replace(weak, brief or long)
    return sounds
