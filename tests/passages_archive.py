"""An archive of stories that say something different each, with known copies among them: for measuring."""

import re
from dataclasses import dataclass
from itertools import accumulate
from random import Random

# What news in Chinese has in common everywhere: none of it is long enough to be a passage.
FORMULAS = """
    记者从区水利局了解到 据有关负责人介绍 截至目前 该负责人告诉记者 在接受记者采访时表示 与去年同期相比增长了
    为进一步提升辖区居民的生活品质 下一步将继续加大工作力度 取得了实实在在的成效 受到了居民的一致好评
    区政府有关部门负责同志参加活动 近日在望潮街道文化活动中心举行
""".split()
EDITS = ("literal", "marks", "words")
MARK = re.compile(r"[，。；]")


class Writer:
    """Writes sentences of words that are as common, and as rare, as words are; the same from the same seed."""

    def __init__(self, seed: int):
        self.chance = Random(seed)
        characters = [chr(code) for code in self.chance.sample(range(0x4E00, 0x9F00), 2400)]
        usual = [1 / rank for rank in range(5, 2405)]
        letters = self.chance.choices(characters, usual, k=24_000)
        self.words = ["".join(letters[start : start + 2]) for start in range(0, len(letters), 2)]
        self.weights = list(accumulate(1 / rank for rank in range(20, 20 + len(self.words))))

    def some(self, count: int) -> list[str]:
        return self.chance.choices(self.words, cum_weights=self.weights, k=count)

    def sentence(self) -> str:
        parts = ["".join(self.some(self.chance.randint(3, 8))) for _part in range(self.chance.randint(1, 3))]
        if self.chance.random() < 0.3:
            parts.insert(0, self.chance.choice(FORMULAS))
        return "，".join(parts) + "。"

    def story(self) -> str:
        return "".join(self.sentence() for _number in range(self.chance.randint(8, 45)))

    def copied(self, text: str, edit: str) -> str:
        """A stretch of `text` as somebody copies it: as it is, with other marks, or with a word in twenty changed."""
        length = self.chance.randint(45, 260)
        start = self.chance.randrange(max(1, len(text) - length))
        stretch = text[start : start + length]
        if edit == "literal":
            return stretch
        stretch = MARK.sub(lambda mark: self.chance.choice(("，", "、", ";", " ", mark[0])), stretch)
        return stretch if edit == "marks" else self.changed(stretch)

    def changed(self, stretch: str) -> str:
        """Of every twenty words, which are forty characters, one is another."""
        for start in range(0, len(stretch) - 20, 40):
            place = start + self.chance.randrange(min(38, len(stretch) - start - 2))
            word = self.some(1)[0]
            stretch = stretch[:place] + word + stretch[place + 2 :]
        return stretch


@dataclass(frozen=True)
class Archive:
    """`copies` names the copying story, the story that was copied and how, by their places in `stories`."""

    stories: list[str]
    copies: list[tuple[int, int, str]]


def write_archive(count: int, copies: int, seed: int = 1) -> Archive:
    writer = Writer(seed)
    stories = [writer.story() for _number in range(count)]
    places = writer.chance.sample(range(count), 2 * copies)
    planted = []
    for number in range(copies):
        source, goal = places[2 * number : 2 * number + 2]
        edit = EDITS[number % len(EDITS)]
        middle = stories[goal].find("。", len(stories[goal]) // 2) + 1
        stories[goal] = stories[goal][:middle] + writer.copied(stories[source], edit) + stories[goal][middle:]
        planted.append((goal, source, edit))
    return Archive(stories, planted)
