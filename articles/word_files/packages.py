"""Whether an Office file (a zip of XML parts) may be opened at all, told from its table of contents and its relations.

Nothing of it is unpacked before that; the sizes that the table gives are binding, because no more is read of a part.
"""

import struct
from pathlib import PurePosixPath
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo, is_zipfile
from zlib import error as ZlibError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring
from django.utils.translation import gettext_lazy as _

MOST_PARTS = 2_000
MOST_BYTES = 300_000_000  # unpacked; pictures make most of it
MOST_BYTES_OF_XML = 20_000_000  # of one part: a book has not more
MOST_RATIO = 200
SMALL = 1_000_000  # a part below this may be as dense as it likes
ENCRYPTED = 0x1
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
READING_FAULTS = (BadZipFile, LargeZipFile, ZlibError, EOFError, OSError, RuntimeError, struct.error)

REFUSALS = {
    "damaged": _("the file is damaged."),
    "parts": _("it consists of too many parts."),
    "too_large": _("unpacked it is far too large."),
    "bomb": _("it is packed so densely that it cannot be an honest document."),
    "encrypted": _("it is protected by a password. Remove the password and save it again."),
    "macros": _("it contains macros. Save it as .docx without macros."),
    "external": _("it fetches a picture or a template from elsewhere. Put the picture itself into it."),
    "names": _("its parts have names that no honest document has."),
}


class PackageRefused(ValueError):
    """`code` is a key of REFUSALS."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code

    def __str__(self):
        return str(REFUSALS[self.code])


def check_package(file) -> list[str]:
    """The names of the parts; raises PackageRefused for what is not to be opened."""
    if not is_zipfile(file):
        raise PackageRefused("damaged")
    try:
        with ZipFile(file) as package:
            parts = package.infolist()
            check_contents(parts)
            for part in parts:
                if part.filename.endswith(".rels"):
                    check_relations(package.read(part))
            if b"macroEnabled" in package.read("[Content_Types].xml"):
                raise PackageRefused("macros")
            return [part.filename for part in parts]
    except (*READING_FAULTS, KeyError) as error:
        raise PackageRefused("damaged") from error


def check_contents(parts: list[ZipInfo]) -> None:
    if len(parts) > MOST_PARTS:
        raise PackageRefused("parts")
    if any(part.flag_bits & ENCRYPTED for part in parts):
        raise PackageRefused("encrypted")
    names = [part.filename for part in parts]
    if len(set(names)) < len(names) or not all(map(is_honest_name, names)):
        raise PackageRefused("names")
    if any(name.lower().endswith(("vbaproject.bin", "vbadata.xml")) for name in names):
        raise PackageRefused("macros")
    if sum(part.file_size for part in parts) > MOST_BYTES or any(map(is_too_large, parts)):
        raise PackageRefused("too_large")
    if any(part.file_size > SMALL and part.file_size > MOST_RATIO * part.compress_size for part in parts):
        raise PackageRefused("bomb")


def is_honest_name(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and "\\" not in name


def is_too_large(part: ZipInfo) -> bool:
    return part.filename.endswith((".xml", ".rels")) and part.file_size > MOST_BYTES_OF_XML


def check_relations(xml: bytes) -> None:
    """A link is followed by readers, if at all; a template on somebody's own disk by nobody. All else is fetched."""
    try:
        relations = fromstring(xml)
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise PackageRefused("damaged") from error
    for relation in relations.iter(RELATION):
        if relation.get("TargetMode") == "External" and not is_harmless(relation):
            raise PackageRefused("external")


def is_harmless(relation) -> bool:
    kind, target = relation.get("Type", "").rpartition("/")[2], relation.get("Target", "")
    is_own_template = kind == "attachedTemplate" and not target.startswith(("http", "ftp", "\\\\", "file://", "//"))
    return kind == "hyperlink" or is_own_template or (kind == "attachedTemplate" and target.startswith("file:///"))
