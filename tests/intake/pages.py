"""A printed page of our own, small, with the forms the tests need."""

from pathlib import Path

PAGE = Path(__file__).with_name("page.txt").read_text(encoding="utf-8")
