from datetime import date
from io import BytesIO

import pytest
from PIL import Image
from PIL.IptcImagePlugin import getiptcinfo

from newsroom.sample.pictures import SCENES, draw, write_jpeg
from newsroom.sample.pictures.palette import mix
from newsroom.sample.pictures.pose import SIT, STAND, holding, joints
from newsroom.sample.pictures.shapes import trace

ASKED_FOR = [
    "lake-dawn",
    "wharf-fish",
    "old-street",
    "stone-bridge",
    "rice-harvest",
    "school-yard",
    "library-reading",
    "clinic",
    "market-stall",
    "factory-line",
    "wind-turbines",
    "greenhouse",
    "bus-stop",
    "new-homes",
    "night-lights",
    "marathon",
    "opera-stage",
    "calligraphy",
    "tea-garden",
    "egret-wetland",
    "elderly-canteen",
    "volunteers",
    "flood-gate",
    "fire-drill",
    "bakery",
    "chess-elders",
    "basketball",
    "ginkgo-avenue",
    "persimmon-tree",
    "meeting-hall",
    "night-market",
    "kiln-pottery",
    "bamboo-craft",
    "railway-station",
    "river-cleanup",
    "kites",
    "museum",
    "orchard",
    "repair-shop",
    "seedling-planting",
    "drone-field",
    "exam-room",
    "street-portrait",
]
CREDITS = {
    "creator": "罗千帆",
    "credit": "临汐周报",
    "headline": "映月湖清晨",
    "caption": "11月2日清晨，映月湖上的渔船。",
    "city": "泊州市临汐区",
    "date": date(2026, 11, 2),
    "copyright": "© 2026 临汐周报",
}


class TestScenes:
    def test_every_scene_of_the_sample_paper_is_there(self):
        assert sorted(SCENES) == sorted(ASKED_FOR)

    def test_every_scene_has_two_variants_and_the_portrait_six(self):
        assert {slug: len(scene.views) for slug, scene in SCENES.items()} == {
            slug: 6 if slug == "street-portrait" else 2 for slug in ASKED_FOR
        }

    def test_every_scene_is_described(self):
        assert [slug for slug, scene in SCENES.items() if len(scene.description) < 15] == []


class TestDraw:
    @pytest.mark.parametrize("slug", ASKED_FOR)
    def test_picture_has_depth_of_tone_and_its_variants_differ(self, slug):
        first, second = draw(slug, 0, shrink=6), draw(slug, 1, shrink=6)

        for picture in (first, second):
            darkest, lightest = picture.convert("L").reduce(4).getextrema()
            assert lightest - darkest > 90
        assert first.tobytes() != second.tobytes()

    def test_picture_is_three_to_two(self):
        picture = draw("stone-bridge")

        assert (picture.mode, picture.size) == ("RGB", (1800, 1200))

    def test_same_scene_and_variant_give_the_same_pixels(self):
        assert draw("lake-dawn", 1, shrink=3).tobytes() == draw("lake-dawn", 1, shrink=3).tobytes()

    def test_upright_picture_is_four_to_five(self):
        assert draw("street-portrait", 0, portrait=True).size == (1200, 1500)

    def test_variants_begin_again(self):
        assert draw("kites", 2, shrink=6).tobytes() == draw("kites", 0, shrink=6).tobytes()

    def test_unknown_scene_is_refused(self):
        with pytest.raises(KeyError, match="volcano"):
            draw("volcano")


class TestWriteJpeg:
    def test_credits_are_inside(self):
        file = BytesIO()

        write_jpeg(draw("lake-dawn", shrink=4), file, **CREDITS)

        read = {key: value.decode() for key, value in getiptcinfo(Image.open(file)).items() if key[0] == 2 and key[1]}
        assert read == {
            (2, 5): "映月湖清晨",
            (2, 55): "20261102",
            (2, 80): "罗千帆",
            (2, 90): "泊州市临汐区",
            (2, 105): "映月湖清晨",
            (2, 110): "临汐周报",
            (2, 116): "© 2026 临汐周报",
            (2, 120): "11月2日清晨，映月湖上的渔船。",
        }

    def test_file_is_a_light_jpeg_at_the_path(self, tmp_path):
        path = tmp_path / "bamboo.jpg"

        write_jpeg(draw("bamboo-craft", portrait=True), path, **CREDITS)

        with Image.open(path) as image:
            assert (image.format, image.size) == ("JPEG", (1200, 1500))
        assert path.stat().st_size < 450_000


class TestDrawing:
    def test_feet_stand_on_the_ground(self):
        at = joints(100, 500, 300, STAND, 1, 7.5, False)

        assert max(at["near_ankle"][1], at["far_ankle"][1]) == pytest.approx(500 - 300 / 7.5 * 0.22)

    @pytest.mark.parametrize("face", [1, -1])
    def test_hands_are_brought_to_what_they_hold(self, face):
        at = joints(100, 500, 300, SIT, face, 7.5, False)
        place = at["neck"][0] + face * 70, at["neck"][1] + 60

        held = joints(100, 500, 300, holding(at, SIT, place, 300, 7.5, face), face, 7.5, False)

        assert held["near_hand"] == pytest.approx(place)
        assert held["far_hand"] == pytest.approx(place)

    def test_traced_outline_is_points(self):
        assert trace("0,-1 0.5,2 -3,4.25") == [(0, -1), (0.5, 2), (-3, 4.25)]

    def test_inks_mix_in_their_share(self):
        assert mix((0, 100, 200), (100, 100, 0), 0.25) == (25, 100, 150)
