from khabar.coding import code
from khabar.schema import Article


def test_a_lone_half_of_a_name_is_no_name_and_coding_goes_on():
    text = "دافع رئيس الوزراء الياباني، كينجي أبي، عن مشروع القانون. وقال أبي، إن المشروع ضروري."
    report = code(Article(id="x1", text=text))
    mentions = [mention for actor in report.actors for mention in actor.mentions]
    assert all(mention.start < mention.end for mention in mentions)
