"""README and metainfo show pictures that are there, and every picture there is made by pictures.py."""

import os
import re
import unittest

from pictures import pictures

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", ".."))
FOLDER = "resources/screenshots"
NAMING = ("README.md", "packaging/linux/metainfo.xml.in")
MOST_BYTES = 5_000_000


def kept():
    return {name for name in os.listdir(os.path.join(ROOT, FOLDER)) if name.endswith(".png")}


class PicturesTest(unittest.TestCase):
    def test_every_picture_that_is_shown_is_there(self):
        shown = set()
        for file in NAMING:
            with open(os.path.join(ROOT, file), encoding="utf-8") as text:
                shown |= set(re.findall(FOLDER + r"/([\w.-]+)", text.read()))
        self.assertTrue(shown)
        self.assertLessEqual(shown, kept())

    def test_every_picture_can_be_made_anew(self):
        self.assertEqual({name + ".png" for name in pictures}, kept())

    def test_they_are_small(self):
        sizes = [os.path.getsize(os.path.join(ROOT, FOLDER, name)) for name in kept()]
        self.assertLess(sum(sizes), MOST_BYTES)


if __name__ == "__main__":
    unittest.main()
