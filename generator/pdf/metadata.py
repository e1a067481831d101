"""What WeasyPrint does not write into the XMP packet: PDF/UA-1 beside PDF/A-3a, and where the register stood."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple
from xml.sax.saxutils import escape

from generator.provenance import NAMESPACE

_END: Final = b"</rdf:RDF>"


class _Property(NamedTuple):
    name: str
    description: str
    type: str = "Text"


_ACCESSIBLE: Final = '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>'
_STATED: Final = {
    "manifestDigest": "SHA-256 of the attached manifest.json",
    "registerDigest": "SHA-256 of the register's canonical form; attached as register.json, unless a part is",
    "partDigest": "SHA-256 of the attached register.json, where only a part of the register is printed",
    "commit": "Git commit of the register",
    "uncommittedChanges": "Whether the register had changes that were not committed",
    "toolVersion": "Version of the program",
    "programDigest": "SHA-256 of the program's own files",
    "rulesDigest": "SHA-256 of the catalogue of rules that the register passed",
    "legalDataDate": "Day on which the oldest of the legal data were compiled",
    "language": "Language of the edition",
    "role": "Whether the register is that of a controller or of a processor",
    "selection": "Which part of the register is printed",
}
# PDF/A allows a property that is not its own only where its schema is described in the same packet.
_EXTENSIONS: Final = """\
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
<pdfaExtension:schemas><rdf:Bag>{schemas}</rdf:Bag></pdfaExtension:schemas></rdf:Description>"""
_SCHEMA: Final = """\
<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>{title}</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>{namespace}</pdfaSchema:namespaceURI><pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq>{properties}</rdf:Seq></pdfaSchema:property></rdf:li>"""
_PROPERTY: Final = """\
<rdf:li rdf:parseType="Resource"><pdfaProperty:name>{0.name}</pdfaProperty:name>\
<pdfaProperty:valueType>{0.type}</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>{0.description}</pdfaProperty:description></rdf:li>"""
_ORIGIN: Final = """\
<rdf:Description rdf:about=""><dc:identifier>{identifier}</dc:identifier>{source}\
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language></rdf:Description>"""


def complete_metadata(pdf: Any, *, identifier: str, source: str, language: str, statement: Mapping[str, str]) -> None:
    """Add to the packet, left uncompressed for any program to read; `source` is empty without a history."""
    stated = f"<dc:source>{escape(source)}</dc:source>" if source else ""
    origin = _ORIGIN.format(identifier=escape(identifier), source=stated, language=language)
    addition = (_ACCESSIBLE + _extensions() + origin + _stated(statement)).encode()
    stream = pdf.objects[int(pdf.catalog["Metadata"].split()[0])]
    stream.compress = False
    stream.stream = [part.replace(_END, addition + _END) for part in stream.stream]


def _stated(statement: Mapping[str, str]) -> str:
    values = "".join(f"<ropa:{name}>{escape(value)}</ropa:{name}>" for name, value in statement.items())
    return f'<rdf:Description rdf:about="" xmlns:ropa="{NAMESPACE}">{values}</rdf:Description>'


def _extensions() -> str:
    part = _Property("part", "Part of ISO 14289 to which the file conforms", "Integer")
    own = (_Property(name, description) for name, description in _STATED.items())
    return _EXTENSIONS.format(
        schemas=_schema("PDF/UA identification schema", "http://www.aiim.org/pdfua/ns/id/", "pdfuaid", [part])
        + _schema("Provenance of a register of processing", NAMESPACE, "ropa", own)
    )


def _schema(title: str, namespace: str, prefix: str, properties: Iterable[_Property]) -> str:
    described = "".join(_PROPERTY.format(one) for one in properties)
    return _SCHEMA.format(title=title, namespace=namespace, prefix=prefix, properties=described)
