import pytest

from newsroom.contributors.linking import linked_parts, without_brackets
from newsroom.contributors.models import Contributor
from tests.factories import make_article, make_contributor

pytestmark = pytest.mark.django_db


def credits(*people):
    """Rows of a byline for `(name, label)` pairs."""
    article = make_article()
    for position, (name, label) in enumerate(people, 1):
        kind = "collective" if name == "区公宣" else "person"
        contributor = Contributor.objects.filter(name=name).first() or make_contributor(name, kind=kind)
        article.bylines.create(contributor=contributor, role="reporter", label=label, position=position)
    return article.bylines.all()


def links(line, *people):
    return [(part.text, part.person.name) for part in linked_parts(line, credits(*people)) if part.person]


@pytest.mark.parametrize(
    "line, people, found",
    [
        ("本报记者 方砚 通讯员 白露", [("方砚", "本报记者"), ("白露", "通讯员")], [("方砚", "方砚"), ("白露", "白露")]),
        (
            "本报记者方 砚、白\u3000露",
            [("方砚", "本报记者"), ("白露", "")],
            [("方 砚", "方砚"), ("白\u3000露", "白露")],
        ),
        ("方砚 文/图", [("方砚", "")], [("方砚", "方砚")]),
        ("高山通讯员 高山", [("高山", "高山通讯员")], [("高山", "高山")]),
        ("白露生 白露", [("白露", ""), ("白露生", "")], [("白露生", "白露生"), ("白露", "白露")]),
        ("阿布都热西提·买买提", [("阿布都热西提·买买提", "")], [("阿布都热西提·买买提", "阿布都热西提·买买提")]),
        ("区公宣", [("区公宣", "")], []),
        ("另有其人", [("方砚", "")], []),
        ("", [("方砚", "")], []),
        ("没有人", [], []),
    ],
)
def test_names_are_found_in_the_line_as_it_was_printed(line, people, found):
    assert links(line, *people) == found


@pytest.mark.parametrize("line", ["□本报记者 方 砚　通讯员白露 文/图", "方砚方砚", " 方砚 ", "（方砚）"])
def test_no_character_of_the_line_is_changed(line):
    parts = linked_parts(line, credits(("方砚", "本报记者"), ("白露", "通讯员")))

    assert "".join(part.text for part in parts) == line


def test_pen_name_leads_to_the_person():
    rows = credits(("沈知秋", ""))
    rows[0].contributor.aliases.create(name="青衫")

    assert [(part.text, part.person.name) for part in linked_parts("青衫", rows)] == [("青衫", "沈知秋")]


def test_organiser_is_no_link():
    rows = credits(("石敬亭", ""))
    rows.update(role="organiser")

    assert [part.person for part in linked_parts("石敬亭", rows.all())] == [None]


@pytest.mark.parametrize(
    "line, bare",
    [
        ("（记者 甲）", "记者 甲"),
        ("(记者 甲)", "记者 甲"),
        ("记者 甲", "记者 甲"),
        ("甲（摄）", "甲（摄）"),
        ("（甲）乙（丙）", "（甲）乙（丙）"),
        ("", ""),
    ],
)
def test_only_brackets_around_the_whole_line_are_dropped(line, bare):
    assert without_brackets(line) == bare
