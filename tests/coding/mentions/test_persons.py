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
