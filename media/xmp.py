"""XMP: the RDF in which Lightroom, Photoshop and Photo Mechanic write what a picture shows and who made it."""

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element
from xml.sax.saxutils import escape

from defusedxml.ElementTree import fromstring

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "exif": "http://ns.adobe.com/exif/1.0/",
}
SIMPLIFIED = ("zh-cn", "zh-hans-cn", "zh-hans", "zh")
PACKET = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">'
    '{}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
)
UNSPEAKABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # no XML can hold them
HAN = re.compile("[\u3400-\u9fff]")


class Properties:
    """The properties of an XMP packet by their usual names, `dc:creator`; each a list of (language, text)."""

    def __init__(self, packet: bytes):
        self.found: dict[str, list[tuple[str, str]]] = {}
        # Neither entities nor a document type: XMP has no use for them, and a small bomb fills a machine with them.
        root = fromstring(packet.strip(b"\0 \t\r\n"), forbid_dtd=True) if packet else Element("none")
        for description in root.iter(f"{RDF}Description"):
            for name, text in description.attrib.items():
                self.found.setdefault(name, [("", text)])
            for child in description:
                self.found.setdefault(child.tag, _values(child))

    def values(self, name: str) -> list[str]:
        return [text for _, text in self._of(name)]

    def text(self, name: str) -> str:
        """The one text of a property: of several languages what a Chinese reader is meant to see."""
        by_language = {language.lower(): text for language, text in reversed(self._of(name))}
        default = by_language.get("x-default", "")
        simplified = (by_language[language] for language in SIMPLIFIED if language in by_language)
        chinese = (text for language, text in by_language.items() if language.startswith("zh"))
        first = (text for _, text in self._of(name))
        return (
            next(simplified, "")
            or (default if HAN.search(default) else "")
            or next(chinese, default or next(first, ""))
        )

    def _of(self, name: str) -> list[tuple[str, str]]:
        prefix, _, local = name.partition(":")
        return self.found.get(f"{{{NAMESPACES[prefix]}}}{local}", [])


def _values(element: Element) -> list[tuple[str, str]]:
    items = element.findall(f"./*/{RDF}li")
    return [(item.get(LANGUAGE, ""), "".join(item.itertext())) for item in items or [element]]


def packet(creators: Sequence[str], credit: str, notice: str) -> bytes:
    """Write a packet that names who made a picture, the credit line it is printed with, and whose it is."""
    people = "".join(f"<rdf:li>{_escaped(name)}</rdf:li>" for name in creators)
    parts = [
        f"<dc:creator><rdf:Seq>{people}</rdf:Seq></dc:creator>" if people else "",
        f"<photoshop:Credit>{_escaped(credit)}</photoshop:Credit>" if credit else "",
        f'<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">{_escaped(notice)}</rdf:li></rdf:Alt></dc:rights>'
        "<xmpRights:Marked>True</xmpRights:Marked>"
        if notice
        else "",
    ]
    return PACKET.format("".join(parts)).encode()


def _escaped(text: str) -> str:
    return escape(UNSPEAKABLE.sub("", text))
