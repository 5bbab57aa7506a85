"""Copies: which articles carry one text, wholly or in passages, and whose account it is."""

from khabar.records.copies.accounts import Account, Carrier, accounts, independent
from khabar.records.copies.credit import UNNAMED, credited, is_agency, outlet_name
from khabar.records.copies.deciding import STRONG, Head, Kind
from khabar.records.copies.links import CopyLink, CopyStore, Found
from khabar.records.copies.prints import fingerprints
from khabar.records.copies.updating import Change, Comparing
from khabar.records.copies.words import Codes, word_codes

__all__ = [
    "STRONG",
    "UNNAMED",
    "Account",
    "Carrier",
    "Change",
    "Codes",
    "Comparing",
    "CopyLink",
    "CopyStore",
    "Found",
    "Head",
    "Kind",
    "accounts",
    "credited",
    "fingerprints",
    "independent",
    "is_agency",
    "outlet_name",
    "word_codes",
]
