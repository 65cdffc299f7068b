import pytest
from django.core.exceptions import ValidationError

from articles.models import ArticlePhoto
from articles.reconciling.cases import Case
from articles.reconciling.deciding import CreditChanged, decide, take_back
from articles.reconciling.forms import OtherForm, UnnamedForm
from articles.reconciling.offers import Offers
from articles.reconciling.questions import open_photos
from media.models import CreditDecision
from newsroom.contributors.models import Contributor
from tests.factories import make_contributor, make_photo, make_user

from .pictures import case_of, file_names, line_of, make_inherited, print_names

pytestmark = pytest.mark.django_db


def texts_of(photo, may_make=True):
    """What stands on the buttons, in English."""
    case = case_of(photo)
    return [offer.text for offer in Offers([case], may_make).for_case(case)]


@pytest.fixture(autouse=True)
def english(settings):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def editor():
    return make_user(username="editor")


@pytest.fixture
def answer(editor):
    """Give the answer with this text, as the photo stands now."""

    def give(photo, text, seen=None):
        case = case_of(photo)

        def choose(case: Case):
            return next((offer for offer in Offers([case], True).for_case(case) if offer.text == text), None)

        return decide(photo.pk, seen or case.seen, editor, choose)

    return give


def record_of(decision):
    return (
        decision.question,
        decision.answer,
        decision.claimed,
        decision.credit_before,
        decision.credit_after,
        decision.decided_by.username,
    )


class TestOffers:
    def test_file_against_credit(self):
        make_contributor("孙江")
        photo = file_names(make_photo(by=[make_contributor("许明")]), "孙江")

        assert texts_of(photo) == ["Credit 孙江, as the file says", "The file is wrong: 许明 摄 stands"]

    def test_print_against_credit(self):
        make_contributor("孙江锋")
        photo = make_photo(by=[make_contributor("许明")])
        print_names(photo, "孙江锋 摄")

        assert texts_of(photo) == ["Print was right: credit 孙江锋", "Print was wrong: 许明 摄 stands"]

    def test_file_and_print_agree_against_the_credit(self):
        make_contributor("孙江锋")
        photo = file_names(make_photo(by=[make_contributor("许明")]), "孙江锋")
        print_names(photo, "孙江锋 摄")

        assert texts_of(photo) == ["Credit 孙江锋, as the file says", "File and print are wrong: 许明 摄 stands"]

    def test_inherited_credit(self):
        photo = make_inherited(make_contributor("许明"), make_contributor("孙江"))

        assert texts_of(photo) == ["Confirm all of them: 许明, 孙江", "许明 alone", "孙江 alone"]

    def test_inherited_credit_of_one(self):
        assert texts_of(make_inherited(make_contributor("许明"))) == ["Confirm: 许明"]

    def test_namesakes_are_told_apart(self):
        make_contributor("孙江", distinction="the teacher")
        make_contributor("孙江", distinction="the driver")
        photo = file_names(make_photo(by=[make_contributor("许明")]), "孙江")

        assert texts_of(photo)[:2] == [
            "Credit 孙江（the teacher）, as the file says",
            "Credit 孙江（the driver）, as the file says",
        ]

    def test_unknown_name_can_be_made_a_contributor_by_those_who_may(self):
        photo = file_names(make_photo(), "孙江")

        assert texts_of(photo) == ["Credit 孙江 (new contributor), as the file says"]
        assert texts_of(photo, may_make=False) == []

    def test_refuted_name_is_not_offered(self):
        photo = file_names(make_photo(by=[make_contributor("许明")]), "孙江", "罗千帆")
        photo.file_claims.filter(name="孙江").update(is_refuted=True)

        assert texts_of(photo)[0] == "Credit 罗千帆 (new contributor), as the file says"


class TestDecide:
    def test_as_the_file_says(self, answer):
        make_contributor("孙江")
        photo = file_names(make_photo(by=[make_contributor("许明")]), "孙江")

        decision = answer(photo, "Credit 孙江, as the file says")

        assert record_of(decision) == ("file", "credited", "孙江", "许明 摄", "孙江 摄", "editor")
        assert line_of(photo) == "孙江 摄"
        assert not open_photos().exists()

    def test_unknown_maker_is_made_on_the_spot(self, answer):
        photo = file_names(make_photo(), "孙江")

        answer(photo, "Credit 孙江 (new contributor), as the file says")

        assert Contributor.objects.get(name="孙江").credits.get().photo == photo

    def test_the_file_is_wrong(self, answer):
        photo = file_names(make_photo(by=[make_contributor("许明")]), "孙江")

        decision = answer(photo, "The file is wrong: 许明 摄 stands")

        assert record_of(decision) == ("file", "kept", "孙江", "许明 摄", "许明 摄", "editor")
        assert photo.file_claims.get().is_refuted
        assert not open_photos().exists()

    def test_print_was_right_keeps_its_roles_and_labels(self, answer):
        photo = make_photo(by=[make_contributor("许明")])
        print_names(photo, "受访者供图")

        decision = answer(photo, "Print was right: credit 受访者 (new contributor)")

        assert record_of(decision) == ("printed", "credited", "受访者", "许明 摄", "受访者 供图", "editor")
        assert Contributor.objects.get(name="受访者").kind == "courtesy"

    def test_print_was_wrong(self, answer):
        photo = make_photo(by=[make_contributor("许明")])
        article = print_names(photo, "孙江锋 摄")

        answer(photo, "Print was wrong: 许明 摄 stands")

        assert article.photos.get().printed_claims.get().is_refuted
        assert not open_photos().exists()

    def test_confirming_an_inherited_credit_writes_it_down(self, answer):
        photo = make_inherited(make_contributor("许明"), make_contributor("孙江"))

        decision = answer(photo, "Confirm all of them: 许明, 孙江")

        assert record_of(decision) == ("inherited", "credited", "", "许明 孙江 摄", "许明 孙江 摄", "editor")
        assert [(c.contributor.name, c.role, c.label, c.position) for c in photo.credits.all()] == [
            ("许明", "photographer", "摄", 1),
            ("孙江", "photographer", "摄", 2),
        ]
        assert ArticlePhoto.objects.get(photo=photo).is_credit_inherited is False

    def test_one_of_the_covered_alone(self, answer):
        photo = make_inherited(make_contributor("许明"), make_contributor("孙江"))

        assert record_of(answer(photo, "孙江 alone"))[3:5] == ("许明 孙江 摄", "孙江 摄")

    def test_a_decision_settles_everything_that_was_seen(self, answer):
        """Whoever confirms the story's people has seen that file and print name others."""
        photo = file_names(make_inherited(make_contributor("许明")), "罗千帆")
        print_names(photo, "乔一苇 摄")

        decision = answer(photo, "Confirm: 许明")

        assert decision.claimed == "罗千帆、乔一苇"
        assert not open_photos().exists()

    def test_is_refused_when_the_credit_has_changed_since(self, answer):
        photo = file_names(make_photo(by=[make_contributor("许明")]), "孙江")
        seen = case_of(photo).seen
        photo.credits.all().delete()

        with pytest.raises(CreditChanged):
            answer(photo, "Credit 孙江 (new contributor), as the file says", seen)

        assert not CreditDecision.objects.exists()
        assert not photo.credits.exists()

    def test_is_refused_when_the_evidence_has_changed_since(self, answer):
        photo = file_names(make_photo(by=[make_contributor("许明")]), "孙江")
        seen = case_of(photo).seen
        file_names(photo, "罗千帆")

        with pytest.raises(CreditChanged):
            answer(photo, "The file is wrong: 许明 摄 stands", seen)

    def test_is_refused_when_the_photo_is_gone(self, editor):
        with pytest.raises(CreditChanged):
            decide(12345, "", editor, lambda case: None)


class TestOtherAnswers:
    def decide(self, photo, form, user):
        assert form.is_valid(), form.errors
        return decide(photo.pk, case_of(photo).seen, user, form.offer)

    def test_another_person(self, editor):
        photo, person = make_photo(), make_contributor("孙江")

        decision = self.decide(photo, OtherForm({"person": person.pk}, may_make=False), editor)

        assert record_of(decision) == ("uncredited", "credited", "", "", "孙江 摄", "editor")

    def test_a_typed_name_that_one_contributor_has(self, editor):
        photo, person = make_photo(), make_contributor("孙江")
        person.aliases.create(name="青衫")

        self.decide(photo, OtherForm({"name": "青 衫"}, may_make=False), editor)

        assert photo.credits.get().contributor == person

    def test_a_typed_name_that_nobody_has_makes_a_contributor(self, editor):
        photo = make_photo()

        self.decide(photo, OtherForm({"name": "孙 江"}, may_make=True), editor)

        assert photo.credits.get().contributor.name == "孙江"

    @pytest.mark.parametrize(
        ("data", "told"),
        [
            ({}, "Choose or type whose picture it is."),
            ({"name": "许明"}, "Several contributors are called 许明: choose the one you mean from the list."),
            ({"name": "罗千帆"}, "Nobody is called 罗千帆, and you may not make contributors."),
        ],
    )
    def test_what_cannot_be_taken_is_told(self, data, told):
        make_contributor("许明", distinction="the teacher")
        make_contributor("许明", distinction="the driver")

        form = OtherForm(data, may_make=False)

        assert form.errors["__all__"] == [told]

    def test_courtesy_gives_a_picture_and_an_agency_is_its_source(self, editor):
        given, sourced = make_photo(), make_photo()
        bureau, agency = make_contributor("区档案馆", kind="courtesy"), make_contributor("某社", kind="agency")

        self.decide(given, OtherForm({"person": bureau.pk}, may_make=False), editor)
        self.decide(sourced, OtherForm({"person": agency.pk}, may_make=False), editor)

        assert (line_of(given), line_of(sourced)) == ("区档案馆 供图", "某社")

    def test_printed_without_a_credit(self, editor):
        photo = file_names(make_photo(), "孙江")

        decision = self.decide(photo, UnnamedForm({"reason": "店招"}), editor)

        photo.refresh_from_db()
        assert (decision.answer, decision.note, photo.no_credit_reason) == ("unnamed", "店招", "店招")
        assert not open_photos().exists()

    def test_a_reason_is_needed(self):
        assert UnnamedForm({"reason": " "}).errors["reason"] == ["Say why nobody is to be named."]

    def test_credited_photo_cannot_be_left_without(self, editor):
        photo = file_names(make_photo(by=[make_contributor("许明")]), "孙江")

        with pytest.raises(CreditChanged):
            self.decide(photo, UnnamedForm({"reason": "店招"}), editor)

    def test_credit_takes_the_reason_for_none_away(self, editor):
        photo = file_names(make_photo(no_credit_reason="店招"), "孙江")

        self.decide(photo, OtherForm({"name": "孙江"}, may_make=True), editor)

        photo.refresh_from_db()
        assert photo.no_credit_reason == ""


class TestTakeBack:
    def test_everything_is_as_before_and_both_decisions_are_kept(self, answer, editor):
        photo = make_photo(by=[make_contributor("许明"), make_contributor("乔一苇")])
        file_names(photo, "孙江", "许明")
        make_contributor("孙江")
        before = case_of(photo).seen
        decision = answer(photo, "Credit 孙江, 许明, as the file says")

        undone = take_back(decision.pk, editor)

        assert record_of(undone) == ("file", "reopened", "孙江", "孙江 许明 摄", "许明 乔一苇 摄", "editor")
        assert undone.takes_back == decision
        assert case_of(photo).seen == before
        assert photo.decisions.count() == 2

    def test_refuted_evidence_speaks_again(self, answer, editor):
        photo = file_names(make_photo(by=[make_contributor("许明")]), "孙江", "罗千帆")
        photo.file_claims.filter(name="罗千帆").update(is_refuted=True)
        article = print_names(photo, "乔一苇 摄")
        decision = answer(photo, "File and print are wrong: 许明 摄 stands")

        take_back(decision.pk, editor)

        assert [(claim.name, claim.is_refuted) for claim in photo.file_claims.all()] == [
            ("孙江", False),
            ("罗千帆", True),
        ]
        assert not article.photos.get().printed_claims.get().is_refuted

    def test_reason_is_taken_back(self, editor):
        photo = make_photo()
        decision = decide(photo.pk, case_of(photo).seen, editor, self.without_credit)

        take_back(decision.pk, editor)

        photo.refresh_from_db()
        assert photo.no_credit_reason == ""
        assert list(open_photos()) == [photo]

    def without_credit(self, case):
        form = UnnamedForm({"reason": "店招"})
        assert form.is_valid()
        return form.offer(case)

    def test_inherited_credit_is_inherited_again(self, answer, editor):
        photo = make_inherited(make_contributor("许明"))
        decision = answer(photo, "Confirm: 许明")

        take_back(decision.pk, editor)

        assert not photo.credits.exists()
        assert list(open_photos("inherited")) == [photo]

    def test_twice_is_refused(self, answer, editor):
        decision = answer(make_inherited(make_contributor("许明")), "Confirm: 许明")
        undone = take_back(decision.pk, editor)

        for pk in (decision.pk, undone.pk, 12345):
            with pytest.raises(CreditChanged):
                take_back(pk, editor)

        assert CreditDecision.objects.count() == 2

    def test_is_refused_when_the_credit_has_changed_since(self, answer, editor):
        photo = make_inherited(make_contributor("许明"))
        decision = answer(photo, "Confirm: 许明")
        photo.credits.update(contributor=make_contributor("孙江"))

        with pytest.raises(CreditChanged):
            take_back(decision.pk, editor)

        assert line_of(photo) == "孙江 摄"

    def test_is_refused_when_somebody_credited_before_is_no_more(self, answer, editor):
        person = make_contributor("许明")
        photo = file_names(make_photo(by=[person]), "孙江")
        decision = answer(photo, "Credit 孙江 (new contributor), as the file says")
        person.delete()

        with pytest.raises(CreditChanged):
            take_back(decision.pk, editor)

        assert line_of(photo) == "孙江 摄"


class TestRecord:
    def test_a_decision_is_never_changed(self, answer):
        decision = answer(make_inherited(make_contributor("许明")), "Confirm: 许明")
        decision.note = "anders"

        with pytest.raises(TypeError):
            decision.save()


def test_a_contributor_that_cannot_be_made_is_refused_whole(editor):
    photo = make_photo()
    form = OtherForm({"name": "孙江"}, may_make=True)
    assert form.is_valid()
    make_contributor("孙江")  # by somebody else, meanwhile

    with pytest.raises(ValidationError):
        decide(photo.pk, case_of(photo).seen, editor, form.offer)

    assert not photo.credits.exists()
