from threading import Barrier, Thread
from time import sleep

import pytest
from django.core.exceptions import ValidationError
from django.db import OperationalError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from articles.models import Byline
from newsroom.contributors.keeping_rows import sets_of_places
from newsroom.contributors.merging import kept_in_place_of, merge, paths, undo
from newsroom.contributors.models import Alias, Contributor, Merge, Organisation
from tests.factories import make_article, make_contributor, make_page, make_photo, make_user

from .credited_rows import rows

pytestmark = pytest.mark.django_db


def people_of(piece):
    return [(each.position, each.contributor.name, each.role) for each in piece.all()]


def aliases_of(person):
    return [alias.name for alias in person.aliases.all()]


@pytest.fixture(autouse=True)
def in_english():
    with translation.override("en"):
        yield


@pytest.fixture
def editor():
    return make_user()


@pytest.fixture
def two():
    """A reporter, and the record that somebody made for the same person under a pen name."""
    office = Organisation.objects.create(name="区司法局")
    return make_contributor("沈知秋", note="老记者"), make_contributor("青衫", organisation=office, note="写诗")


class TestMerge:
    def test_everything_moves_to_the_one_that_stays(self, two, editor):
        kept, absorbed = two
        story, photo = make_article(by=[absorbed]), make_photo(by=[absorbed])
        page = make_page(editor=absorbed, designer=absorbed)
        Alias.objects.create(contributor=absorbed, name="秋先生")
        absorbed.user = make_user()
        absorbed.save()

        done = merge(kept, absorbed, editor)

        page.refresh_from_db()
        kept.refresh_from_db()
        assert people_of(story.bylines) == [(1, "沈知秋", "reporter")]
        assert people_of(photo.credits) == [(1, "沈知秋", "photographer")]
        assert (page.editor, page.designer, page.proofreader) == (kept, kept, None)
        assert aliases_of(kept) == ["秋先生", "青衫"]
        assert (kept.user, kept.note) == (absorbed.user, "老记者\n写诗")
        assert list(Contributor.objects.all()) == [kept]
        assert (done.kept, done.absorbed_pk, done.merged_by, len(done.moved)) == (kept, absorbed.pk, editor, 5)

    def test_of_two_rows_in_one_role_that_which_print_has_first_stays(self, two, editor):
        kept, absorbed = two
        other = make_contributor("汤明")
        first, last = make_article(by=[absorbed, other, kept]), make_article(by=[kept, other, absorbed])
        first.bylines.filter(contributor=absorbed).update(label="记者")

        done = merge(kept, absorbed, editor)

        assert people_of(first.bylines) == [(1, "沈知秋", "reporter"), (2, "汤明", "reporter")]
        assert first.credit_line == "记者 沈知秋 本报记者 汤明"
        assert people_of(last.bylines) == [(1, "沈知秋", "reporter"), (2, "汤明", "reporter")]
        assert len(done.dropped) == 2

    def test_two_roles_in_one_piece_are_two_credits(self, two, editor):
        kept, absorbed = two
        story = make_article(by=[kept, absorbed])
        story.bylines.filter(contributor=absorbed).update(role="photographer")

        merge(kept, absorbed, editor)

        assert people_of(story.bylines) == [(1, "沈知秋", "reporter"), (2, "沈知秋", "photographer")]

    def test_two_logins_are_refused_and_nothing_is_changed(self, two, editor):
        for person in two:
            person.user = make_user()
            person.save()
        before = rows()

        with pytest.raises(ValidationError) as refused:
            merge(*two, editor)

        assert refused.value.messages == [
            "Both have a login. Take the login from one of them first: one person signs in once."
        ]
        assert rows() == before
        assert not Merge.objects.exists()

    def test_a_name_that_the_kept_one_has_makes_no_alias(self, editor):
        kept = make_contributor("沈知秋")
        absorbed = make_contributor("沈知秋", distinction="老师")
        Alias.objects.create(contributor=absorbed, name="青衫")
        Alias.objects.create(contributor=kept, name="青衫")

        merge(kept, absorbed, editor)

        assert aliases_of(kept) == ["青衫"]

    def test_the_second_of_two_editors_is_told(self, two, editor):
        kept, absorbed = two
        merge(Contributor.objects.get(pk=kept.pk), Contributor.objects.get(pk=absorbed.pk), editor)

        for pair in ((kept, absorbed), (absorbed, kept)):
            with pytest.raises(ValidationError, match="“青衫” is no longer there"):
                merge(*pair, editor)

        assert Merge.objects.count() == 1

    def test_nobody_is_merged_with_themselves(self, two, editor):
        with pytest.raises(ValidationError, match="one and the same"):
            merge(two[0], two[0], editor)

    def test_the_number_of_queries_does_not_grow_with_the_work(self, editor, django_assert_max_num_queries):
        for size in (1, 3):
            kept, absorbed = make_contributor(), make_contributor()
            for _number in range(size):
                make_article(by=[absorbed, kept], photos=[make_photo(by=[absorbed])])

            with django_assert_max_num_queries(60):
                merge(kept, absorbed, editor)


class TestUndo:
    def test_nothing_is_asked_for_each_row_that_comes_back(self, editor):
        asked = []
        for size in (1, 3):
            kept, absorbed, third = make_contributor(), make_contributor(), make_contributor()
            stories = [make_article(by=[kept, absorbed]) for _number in range(size)]
            done = merge(kept, absorbed, editor)
            for story in stories:
                story.bylines.create(contributor=third, role="reporter", label="记者", position=2)

            with CaptureQueriesContext(connection) as queries:
                undo(done, editor)

            assert [[credit.contributor for credit in each.bylines.all()] for each in stories] == (
                [[kept, absorbed, third]] * size
            )
            asked.append([each["sql"] for each in queries if not each["sql"].startswith("INSERT")])
        assert len(asked[0]) == len(asked[1])

    def test_places_are_kept_apart_within_one_parent(self):
        assert [names for path in paths() for names in sets_of_places(path.model) if len(names) != 2] == []

    def test_leaves_every_row_as_it_was(self, two, editor):
        kept, absorbed = two
        make_article(by=[absorbed, make_contributor(), kept])
        make_photo(by=[kept, absorbed])
        make_page(editor=absorbed, designer=kept)
        Alias.objects.create(contributor=absorbed, name="沈知秋")
        absorbed.user = make_user()
        absorbed.save()
        before = rows()

        told = undo(merge(kept, absorbed, editor), editor)

        assert told == []
        assert rows() == before
        done = Merge.objects.get()
        assert done.undone_by == editor
        assert done.undone_at is not None

    def test_happens_once(self, two, editor):
        done = merge(*two, editor)
        undo(done, editor)

        with pytest.raises(ValidationError, match="undone already"):
            undo(done, editor)

    def test_goes_from_the_last_merge_to_the_first(self, two, editor):
        kept, absorbed = two
        third = make_contributor("秋生")
        story = make_article(by=[absorbed, kept, third])
        before = rows()
        first = merge(kept, absorbed, editor)
        second = merge(third, kept, editor)
        assert people_of(story.bylines) == [(1, "秋生", "reporter")]

        with pytest.raises(ValidationError, match="Undo the later merge first: 沈知秋 → 秋生"):
            undo(first, editor)
        undo(second, editor)
        undo(first, editor)

        assert rows() == before

    def test_what_has_been_deleted_or_given_to_others_since_is_told_and_left(self, two, editor):
        kept, absorbed = two
        other = make_contributor("汤明")
        gone, given, stays = (make_article(by=[absorbed]) for _number in range(3))
        done = merge(kept, absorbed, editor)
        gone.delete()
        given.bylines.update(contributor=other)

        told = undo(done, editor)

        assert told == ["bylines (2): changed or deleted since, they stay as they are."]
        assert people_of(given.bylines) == [(1, "汤明", "reporter")]
        assert people_of(stays.bylines) == [(1, "青衫", "reporter")]

    def test_a_credit_that_an_editor_has_taken_out_since_does_not_come_back(self, two, editor):
        kept, absorbed = two
        story = make_article(by=[kept, absorbed])
        done = merge(kept, absorbed, editor)
        story.bylines.all().delete()

        told = undo(done, editor)

        assert told == ["bylines (1): changed or deleted since, they stay as they are."]
        assert not story.bylines.exists()

    def test_a_dropped_row_finds_its_place_among_rows_numbered_anew(self, two, editor):
        kept, absorbed = two
        story = make_article(by=[kept, absorbed, make_contributor("汤明"), make_contributor("江一舟")])
        done = merge(kept, absorbed, editor)
        for position, byline in enumerate(list(story.bylines.all()), 1):
            Byline.objects.filter(pk=byline.pk).update(position=position)

        assert undo(done, editor) == []

        assert [(place, name) for place, name, _role in people_of(story.bylines)] == [
            (1, "沈知秋"),
            (2, "青衫"),
            (3, "汤明"),
            (4, "江一舟"),
        ]

    def test_a_login_that_somebody_has_taken_away_since_stays_away(self, two, editor):
        kept, absorbed = two
        absorbed.user = make_user()
        absorbed.save()
        done = merge(kept, absorbed, editor)
        Contributor.objects.update(user=None)

        told = undo(done, editor)

        assert told == ["The login has been changed or deleted since: it is not given back."]
        assert not Contributor.objects.exclude(user=None).exists()

    def test_a_deleted_organisation_is_told(self, two, editor):
        done = merge(*two, editor)
        Organisation.objects.all().delete()

        assert undo(done, editor) == ["The organisation has been deleted since."]
        assert Contributor.objects.get(pk=two[1].pk).organisation is None

    def test_an_edited_note_stays(self, two, editor):
        done = merge(*two, editor)
        Contributor.objects.update(note="另写的")

        assert undo(done, editor) == ["The note has been changed since: it stays with 沈知秋 too."]
        assert Contributor.objects.get(pk=two[1].pk).note == "写诗"

    def test_is_refused_where_the_like_has_been_made_since(self, editor):
        kept, absorbed = make_contributor("沈知秋"), make_contributor("青衫")
        done = merge(kept, absorbed, editor)
        make_contributor("青衫")
        before = rows()

        with pytest.raises(ValidationError, match="This contributor exists"):
            undo(done, editor)

        assert rows() == before
        done.refresh_from_db()
        assert done.undone_at is None

    def test_a_work_of_many_pieces_comes_back(self, two, editor):
        kept, absorbed = two
        story = make_article()
        Byline.objects.bulk_create(
            Byline(article=make_article(), contributor=absorbed, role="reporter", position=1) for _number in range(40)
        )
        Byline.objects.create(article=story, contributor=kept, role="reporter", position=1)

        undo(merge(kept, absorbed, editor), editor)

        assert (absorbed.bylines.count(), kept.bylines.count()) == (40, 1)


class TestKeptInPlaceOf:
    def test_follows_merges_upon_merges_until_they_are_undone(self, two, editor):
        kept, absorbed = two
        third = make_contributor("秋生")
        merge(kept, absorbed, editor)
        done = merge(third, kept, editor)
        assert (kept_in_place_of(absorbed.pk), kept_in_place_of(kept.pk)) == (third, third)

        undo(done, editor)

        assert (kept_in_place_of(absorbed.pk), kept_in_place_of(kept.pk)) == (kept, None)


@pytest.mark.django_db(transaction=True)
def test_of_two_editors_merging_at_once_one_wins_and_the_other_is_told(two, editor):
    kept, absorbed = two
    make_article(by=[kept, absorbed])
    start, answers = Barrier(2), []

    def act(stays, goes):
        try:
            with translation.override("en"):
                start.wait()
                answers.append(merge(stays, goes, editor).kept)
        except ValidationError as error:
            answers.append(error.messages[0])
        finally:
            connection.close()

    threads = [Thread(target=act, args=pair) for pair in ((kept, absorbed), (absorbed, kept))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    winner = Merge.objects.get().kept
    loser = absorbed if winner == kept else kept
    told = f"“{loser.name}” is no longer there: somebody has merged or deleted it meanwhile."
    assert sorted(answers, key=str) == sorted([winner, told], key=str)


def is_waiting_for_somebody() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_stat_clear_snapshot()")
        cursor.execute("SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()")
        return bool(cursor.fetchall())


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer at a time.")
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("make", [make_article, make_photo])
def test_a_merge_waits_for_whoever_saves_what_names_the_two(two, editor, make):
    kept, absorbed = two
    piece = make(by=[absorbed])
    rows, answers = {make_article: "bylines", make_photo: "credits"}[make], []

    def act():
        try:
            answers.append(merge(kept, absorbed, editor).kept)
        except OperationalError as error:
            answers.append(error)
        finally:
            connection.close()

    merging = Thread(target=act)
    with transaction.atomic():
        type(piece).objects.select_for_update(no_key=True).get(pk=piece.pk)
        merging.start()
        while merging.is_alive() and not is_waiting_for_somebody():
            sleep(0.02)
        getattr(piece, rows).create(contributor=kept, role="editor", label="编辑", position=2)
    merging.join()

    assert answers == [kept]
    assert {row.contributor for row in getattr(piece, rows).all()} == {kept}
