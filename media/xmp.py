"""Reading XMP: the RDF in which Lightroom, Photoshop and Photo Mechanic write what a picture shows."""

import re
from xml.etree.ElementTree import Element

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
