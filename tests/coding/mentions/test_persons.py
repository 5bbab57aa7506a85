from khabar.coding import code
from khabar.schema import Article


def test_a_lone_half_of_a_name_is_no_name_and_coding_goes_on():
    text = "دافع رئيس الوزراء الياباني، كينجي أبي، عن مشروع القانون. وقال أبي، إن المشروع ضروري."
    report = code(Article(id="x1", text=text))
    mentions = [mention for actor in report.actors for mention in actor.mentions]
    assert all(mention.start < mention.end for mention in mentions)


def test_the_next_of_a_list_is_not_the_name_behind_an_office(actors_of):
    actors = actors_of("حضر الدكتور مساعد العتيبي وزير الدولة عضو مجلس الوزراء، وعادل الجبيري وزير الإسكان.")
    assert {"مساعد العتيبي", "عادل الجبيري"} <= set(actors)
    assert [role.title for role in actors["عادل الجبيري"].roles] == ["وزير الإسكان"]


def test_a_chain_of_fathers_goes_on_into_an_unknown_surname(actors_of):
    assert "عبدالرحمن بن عبدالعزيز العوشني" in actors_of(
        "وقال عبدالرحمن بن عبدالعزيز العوشني إن العمل مستمر."
    )


def test_what_the_body_is_called_stands_in_marks(actors_of):
    assert 'موقع صحيفة "نهر الأخبار"' in actors_of('وقال موقع صحيفة "نهر الأخبار" إن اللقاء تم.')


def test_a_title_with_a_conjunction_begins_the_next_person(actors_of):
    actors = actors_of("وشكر المجلس للسلطان منصور بن راشد الفارع وسمو نائبه.")
    assert not [name for name in actors if name.endswith("وسمو")]


def test_two_surnames_side_by_side_are_two_people(actors_of):
    actors = actors_of("عاد عبد الإله بوزانكار إلى مهاجمة إدريس لوشكار. ووصف بوزانكار لوشكار بأنه متردد.")
    assert "بوزانكار لوشكار" not in actors


def test_a_noun_with_a_preposition_is_no_name_behind_an_office(actors_of):
    actors = actors_of("وطالبت النائبة الديمقراطية بربط المساعدات الأميركية بالملاحة.")
    assert "بربط المساعدات" not in actors


def test_the_branch_of_a_rank_is_no_part_of_the_name(actors_of):
    assert "فيكتور ليتوفسكي" in actors_of("يؤكد العقيد احتياط فيكتور ليتوفسكي أنه من غير الممكن الإبحار.")


def test_a_capital_is_no_name_behind_an_office(actors_of):
    actors = actors_of("واتهم الرئيس التركي ستوكهولم وهلسنكي بإيواء المهربين.")
    assert "الرئيس التركي" in actors


def test_two_offices_before_one_name_are_one_person(actors_of):
    actors = actors_of("وقال مستشار الأمين والمتحدث الرسمي عثمان البوزان إن الميناء مفتوح.")
    assert [role.title for role in actors["عثمان البوزان"].roles] == ["مستشار الأمين", "المتحدث الرسمي"]


def test_an_adjective_behind_an_indefinite_noun_is_no_name(actors_of):
    actors = actors_of("وقال مسؤول عسكري مطلع إن السفينة غرقت.")
    assert "عسكري مطلع" not in actors


def test_a_feminine_head_takes_no_masculine_noun(actors_of):
    assert "الحكومة" in actors_of("دانت الحكومة الهجوم الأميركي الذي استهدف الميناء.")


def test_where_somebody_spoke_is_not_what_his_office_is_of(actors_of):
    actors = actors_of('وقال رئيس الدولة القبرصية في بيان صادر عن مكتبه "كان العشاء لذيذا ومفيدا".')
    assert "صادر" not in actors


def test_a_body_behind_a_definite_name_is_who_is_asked(actors_of):
    actors = actors_of("وطالب حزب التقدم والاشتراكية الحكومة ببلورة خطة واضحة لإنقاذ الموانئ.")
    assert "حزب التقدم والاشتراكية" in actors


def test_a_title_before_a_surname_told_before_begins_somebody_else(actors_of):
    text = "استقبل الأمير فيصل بن بندر الشيخ مرعي العوشزي. وبادل الأمير فيصل بن بندر الشيخ العوشزي التهنئة."
    assert "فيصل بن بندر الشيخ العوشزي" not in actors_of(text)


def test_a_dutch_surname_is_not_cut(actors_of):
    assert "لويس فان خالن" in actors_of("وقال لويس فان خالن إن الفريق جاهز.")


def test_an_adjective_of_parliament_is_nobody(actors_of):
    actors = actors_of("وقال الوزير إن الكتلة البرلمانية والمساعي الدبلوماسية مهمة.")
    assert not {"البرلمانية", "الدبلوماسية"} & set(actors)


def test_that_is_no_dutch_particle(actors_of):
    assert not [name for name in actors_of("وبحسب سامر العوشزي فان الجراحة نجحت.") if "الجراحة" in name]


def test_ali_behind_an_office_is_a_name(actors_of):
    assert "علي البيضوي" in actors_of("وأوضح مدير الجمعية الشاعر علي البيضوي أن العروض مستمرة.")


def test_a_verbal_noun_ends_a_name(actors_of):
    assert "المسلماني بمحاولة" not in actors_of(
        "تحدث سامر المسلماني. وبدأ الأستاذ المسلماني بمحاولة تبسيط العلم."
    )


def test_letters_with_a_stop_stand_between_an_office_and_a_name(actors_of):
    actors = actors_of("زار رئيس بلدية الميناء م.عبدالله بن عزيز العوشني سوقا.")
    assert actors["عبدالله بن عزيز العوشني"].roles


def test_a_given_name_that_small_towns_have_as_well(actors_of):
    assert "رشيد" in actors_of("استقبل الأمير مولاي رشيد الوزير القبرصي أندرياس نيقولا.")


def test_the_largest_thing_is_nobodys_name(actors_of):
    assert not [name for name in actors_of("وصلت أكبر سفينة إغاثة إلى عدن.") if "أكبر" in name]


def test_what_is_left_of_a_word_is_no_name(actors_of):
    names = actors_of("وقال إن المطلوب رد فعل رسمي قوي على القرار.")
    assert not [name for name in names if name.startswith("عل")]


def test_behind_a_surname_with_the_article_an_adjective_ends_the_name(actors_of):
    assert "راشد الوافي" in actors_of("وقال هلال الرحيلي إن راشد الوافي حر طليق ولا يخطط للسفر.")


def test_a_town_told_with_its_noun_is_nobody(actors_of):
    text = "وصل الوفد إلى مدينة عدن صباحا. وشكر هلال الرحيلي من ساهم في حماية عدن من السيول."
    assert not any(each.kind == "person" and each.name == "عدن" for each in actors_of(text).values())


def test_the_preposition_is_nobody_called_ali(actors_of):
    text = "صرح النائب منذر بن صالح علي، بأن توقيعه على البيان جاء عن قناعة."
    assert "على" not in {mention.text for each in actors_of(text).values() for mention in each.mentions}


def test_two_surnames_behind_a_word_are_two_people(actors_of):
    text = "التقى الوزير كارنيك أرمانيان السفير سالم بوزان. كما كلف أرمانيان بوزان بنقل رسالته إلى الأهالي."
    assert "أرمانيان بوزان" not in actors_of(text)


def test_two_adjectives_behind_an_office_are_no_name(actors_of):
    assert "القبلي العراقي" not in actors_of(
        "اتهم الزعيم القبلي العراقي البارز هلال الرحيلي جهات سياسية بالتقصير."
    )


def test_a_closing_mark_opens_no_name_of_a_body(actors_of):
    names = actors_of('وقال إن ذلك "يعود إلى ضعف الحركة"، مبينا أنه "من واجب النائب أن يسأل".')
    assert not any("مبينا" in name for name in names)


def test_who_is_greeted_behind_an_office_is_not_its_holder(actors_of):
    names = actors_of("استقبل هلال الوافي الضيوف. ورحب أمير منطقة عسير بالوافي، متمنيا له طيب الإقامة.")
    assert "بالوافي" not in names


def test_whom_a_union_of_states_accuses_is_no_part_of_its_name(actors_of):
    assert "الاتحاد الأوروبي" in actors_of('ويتهم الاتحاد الأوروبي "غازكو" بأنها أقامت عقبات كثيرة.')


def test_a_mother_is_called_by_her_child(coded):
    found = coded("وأوضحت أم محمد أن الدواء وصل.")
    assert found.said == [("أم محمد", "الدواء وصل")]


def test_or_before_a_name_is_no_mother(actors_of):
    assert "أم محمد" not in actors_of("هل يسافر خالد غدا أم محمد؟")


def test_a_guest_of_a_programme_has_a_surname_before_it(actors_of):
    assert "بن حسين" in actors_of('وقال بن حسين ضيف برنامج "الملف" إن المبادرة مستمرة.')


def test_an_adjective_of_the_party_is_no_name_in_front_of_one(actors_of):
    actors = actors_of("قال رئيس الحزب الوطني الحر، سامي الرياحي، إن الحزب مستعد للحوار.")
    assert "سامي الرياحي" in actors
    assert "الحر" not in actors


def test_an_adjective_behind_an_indefinite_calling_is_no_name(actors_of):
    assert "قانوني" not in actors_of("وقال مستشار قانوني للمركز، وهو طرف في القضية، إن المحكمة أيدت الحكم.")


def test_a_definite_word_before_a_whole_name_is_a_title(actors_of):
    actors = actors_of("وأضاف الفيلسوف ماريا لوبيز أن العدل ضروري.")
    assert "ماريا لوبيز" in actors
    assert "الفيلسوف ماريا لوبيز" not in actors


def test_an_adverb_begins_no_name(actors_of):
    assert "أولا" not in actors_of("وأوضح أولا أن العمل مستمر.")


def test_who_is_first_is_no_surname(actors_of):
    assert "وفاء شهاب" in actors_of("ستكون الرئيسة وفاء شهاب أول زعيمة تزور المدينة.")


def test_a_verb_of_what_is_to_come_names_nobody(actors_of):
    assert "سيستقبل" not in actors_of("وقال إن الرئيس سيستقبل أول الزوار.")


def test_a_sheikh_behind_a_chain_of_fathers_is_somebody_else(actors_of):
    found = actors_of("وبادل الأمير منصور بن راشد الشيخ القرني التهنئة.")
    assert "منصور بن راشد" in found


def test_whom_somebody_meets_is_no_part_of_his_name(actors_of):
    found = actors_of("التقى الرئيس سامر الخطيب بمهدي العازمي في القصر.")
    assert {"سامر الخطيب", "مهدي العازمي"} <= set(found)


def test_what_somebody_issues_is_no_surname(actors_of):
    assert "سامر سعيد" in actors_of("وأصدر الرئيس سامر سعيد مرسوما ينظم صيد السمك.")


def test_an_article_written_twice_is_one(coded):
    found = coded("قال سامر الخطيب إن الميناء جاهز. وأضاف االخطيب أن السفن وصلت.")
    assert {speaker for speaker, _ in found.said} == {"سامر الخطيب"}


def test_the_branch_of_a_town_stands_before_the_name(actors_of):
    assert "معيوف عويضة الدهمشي" in actors_of(
        "وقال مدير مركز الأسنان بصحة تبوك معيوف عويضة الدهمشي إن المبنى قديم."
    )


def test_a_capital_of_two_words_is_nobody(actors_of):
    assert "أبو ظبي" not in actors_of("وصل الوزير سامر الخطيب إلى أبو ظبي أمس.")


def test_a_place_that_is_visited_is_no_name(actors_of):
    actors = actors_of("تمنت الأسرة أن يزور الرئيس الكيني بلدة كوغيلو الصغيرة.")
    assert "بلدة كوغيلو الصغيرة" not in actors


def test_what_points_is_no_name(actors_of):
    actors = actors_of("تواصل اجتماع اللجنة، وذلك بحضور الوزير سامر الخطيب.")
    assert set(actors) == {"اللجنة", "سامر الخطيب"}


def test_who_is_met_is_not_in_the_name_before(actors_of):
    actors = actors_of("قال سامر الخطيب ذلك. وقال حسن روحاني ذلك. واتصل الخطيب بروحاني مساء.")
    assert set(actors) == {"سامر الخطيب", "حسن روحاني"}


def test_their_president_is_not_of_the_country_behind_him(actors_of):
    actors = actors_of("أدانت كينيا القرار، وحذر رئيسها الولايات المتحدة من عواقبه.")
    assert "الولايات المتحدة" in actors


def test_the_morning_is_a_name_behind_a_name(actors_of):
    assert "أحمد صباح السلوم" in actors_of("التقى الوزير النائب أحمد صباح السلوم.")
    assert "أحمد العلي" in actors_of("التقى الوزير أحمد العلي صباح اليوم وفدا.")


def test_a_name_between_commas_may_look_like_a_verb(actors_of):
    assert "تشو تاي يول" in actors_of("التقى الوزير وزير الخارجية الكوري، تشو تاي يول، في سول.")


def test_how_long_a_meeting_took_is_no_surname(actors_of):
    assert "نواز شريف" in actors_of("التقى الوزير سامر الخطيب رئيس الوزراء نواز شريف لمدة ساعة.")
