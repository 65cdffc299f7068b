from datetime import date
from pathlib import Path

import pytest

from articles.reconciling.questions import Question, open_photos
from media.models import FileClaim
from newsroom.sample.loading import load_piece
from newsroom.sample.paper import Piece, SampleError, read_paper, read_picture
from tests.factories import make_issue


class TestPictureLine:
    def test_whom_the_file_names_and_whom_the_desk_credits_may_follow(self):
        picture = read_picture("bus-stop/1 | 车站 | 雷小满 摄 | file: 方砚 | desk: 罗千帆 摄")

        assert (picture.credit_line, picture.file_creator, picture.desk_credit) == ("雷小满 摄", "方砚", "罗千帆 摄")

    @pytest.mark.parametrize(
        "line", ["bus-stop/1 | 车站", "bus-stop/1 | 车站 | | by: 方砚", "bus-stop/1 | 车站 | | 方砚"]
    )
    def test_what_cannot_be_read_is_refused(self, line):
        with pytest.raises(SampleError):
            read_picture(line)


def test_every_picture_says_what_it_shows_to_those_who_cannot_see_it():
    pictures = [picture for issue in read_paper() for piece in issue.pieces for picture in piece.pictures]

    assert [picture.caption for picture in pictures if not picture.alt or picture.alt == picture.caption] == []


def test_the_paper_has_something_to_decide():
    pictures = [picture for issue in read_paper() for piece in issue.pieces for picture in piece.pictures]

    assert sum(1 for picture in pictures if picture.file_creator) == 3
    assert sum(1 for picture in pictures if picture.desk_credit) == 1


@pytest.mark.django_db
def test_disagreements_of_the_paper_stand_on_the_list():
    pictures = ["chess-elders/0 | 棋 | 雷小满 摄 | desk: 罗千帆 摄", "chess-elders/1 | 局 | 雷小满 摄 | file: 方砚"]
    piece = Piece(Path("01-01-chess.txt"), pictures=[read_picture(line) for line in pictures])

    load_piece(piece, make_issue(date=date(2026, 11, 20)))

    assert [photo.caption for photo in open_photos(Question.PRINTED)] == ["棋"]
    assert [photo.caption for photo in open_photos(Question.FILE)] == ["局"]
    assert list(FileClaim.objects.order_by("photo_id").values_list("name", flat=True)) == ["罗千帆", "方砚"]
