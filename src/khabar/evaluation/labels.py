"""What figures and errors are called, in English for terminal and documents and in Arabic for the page."""

from khabar.evaluation.differences import Kind

FAMILIES: dict[str, tuple[str, str]] = {
    "engagements": ("engagements", "اللقاءات والاتصالات والزيارات والرسائل"),
    "engagements_with_background": ("engagements, background too", "ومعها ما ورد خلفيةً"),
    "engagements_strict": ("engagements with every field right", "ما صحّت كل حقوله"),
    "by_kind.meeting": ("meetings", "اللقاءات"),
    "by_kind.call": ("calls", "الاتصالات"),
    "by_kind.visit": ("visits", "الزيارات"),
    "by_kind.message": ("messages", "الرسائل"),
    "statements": ("statements with their speaker", "الأقوال مع قائليها"),
    "statements_exact": (
        "statements, speaker and nearly every word",
        "الأقوال بقائليها وألفاظها كلها تقريبا",
    ),
    "statement_spans": ("statements, the words alone", "ألفاظ الأقوال وحدها"),
    "via": ("the relayer of a statement (`via`)", "ناقل القول"),
    "noise_characters": ("page furniture, by characters", "زوائد الصفحة بالأحرف"),
    "of_matched_engagements.exact_sides": (
        "of engagements found: the sides are exact",
        "مما وُجد: صحّ الطرفان",
    ),
    "of_matched_engagements.place": ("of engagements found: the place is right", "مما وُجد: صحّ المكان"),
    "of_matched_engagements.date": ("of engagements found: the date is right", "مما وُجد: صحّ التاريخ"),
    "of_matched_engagements.status": ("of engagements found: the status is right", "مما وُجد: صحّت الحال"),
    "of_matched_engagements.direction": (
        "of calls, visits, messages, receptions found: the direction is right",
        "مما له اتجاه: صحّ الاتجاه",
    ),
    "of_matched_engagements.swapped": (
        "of calls, visits, messages, receptions found: sides exchanged (lower is better)",
        "مما له اتجاه: انقلب الطرفان (الأقل أفضل)",
    ),
    "false_engagements_per_empty_article": (
        "false engagements per article without engagements (lower is better)",
        "ما زيد في كل خبر لا لقاء فيه (الأقل أفضل)",
    ),
    "of_matched_statements.direct": (
        "of statements found: direct or indirect is right",
        "مما وُجد من الأقوال: صحّ كونه بنصه أو بمعناه",
    ),
    "of_matched_statements.cue": (
        "of statements found: the cue is right",
        "مما وُجد من الأقوال: صحّ فعل القول",
    ),
    "agency": ("agency right", "صحّت الوكالة"),
    "actors_recall": ("actors found", "ما وُجد من الأطراف"),
    "roles_recall": ("offices found", "ما وُجد من المناصب"),
    "grounded": ("spans that lie where they say", "مواضع في مكانها"),
}
MEASURES: dict[str, tuple[str, str]] = {
    "precision": ("precision", "الدقة"),
    "recall": ("recall", "الاستدعاء"),
    "f1": ("F1", "F1"),
}
KINDS: dict[Kind, str] = {
    "missed engagement": "لقاء أو اتصال أو زيارة أو رسالة فاتت",
    "spurious engagement": "لقاء أو اتصال أو زيارة أو رسالة زائدة",
    "wrong sides": "الطرفان خطأ",
    "wrong direction": "الاتجاه خطأ",
    "wrong place": "المكان خطأ",
    "wrong date": "التاريخ خطأ",
    "wrong status": "الحال خطأ",
    "missed statement": "قول فات",
    "spurious statement": "قول زائد",
    "wrong speaker": "القائل خطأ",
    "wrong quotation": "بنصه أو بمعناه خطأ",
    "wrong cue": "فعل القول خطأ",
    "wrong channel": "ناقل القول خطأ",
    "missed actor": "طرف فات",
    "missed role": "منصب فات",
    "wrong agency": "الوكالة خطأ",
    "wrong furniture": "زوائد الصفحة خطأ",
    "span out of place": "موضع في غير مكانه",
}
