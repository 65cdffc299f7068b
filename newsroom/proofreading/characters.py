"""Classes of characters that several checks ask for, as parts of regular expressions."""

HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇"
FULL_MARKS = "，。、；：？！“”‘’（）《》〈〉【】「」『』…—·〔〕"
# Addresses are nobody's prose: their marks are as they must be.
ADDRESS = r"(?:https?://|www\.)[!-~]+|(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]+\.[A-Za-z]{2,}"
