import pytest

from articles.lengths import count_characters


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("", 0),
        ("河水清了。", 5),
        ("河水 清了\n　。", 5),
        ("“一指”有多宽？", 8),
        ("2026年", 3),
        ("5月12日", 4),  # 0.5 + 1 + 1 + 1 = 3.5
        ("PM2.5", 3),
        ("89.73%", 3),
        ("说,好", 3),
        ("A股", 2),
    ],
)
def test_characters_are_counted_as_set(text, length):
    assert count_characters(text) == length
