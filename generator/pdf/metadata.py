"""What WeasyPrint does not write into the XMP packet: PDF/UA-1 beside PDF/A-3a, and where the register stood."""

from typing import Any, Final
from xml.sax.saxutils import escape

_END: Final = b"</rdf:RDF>"
# PDF/A allows a property that is not its own only where its schema is described in the same packet.
_ACCESSIBLE: Final = """\
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>\
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property>\
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""
_ORIGIN: Final = """\
<rdf:Description rdf:about=""><dc:identifier>{identifier}</dc:identifier>{source}\
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language></rdf:Description>"""


def complete_metadata(pdf: Any, *, identifier: str, source: str, language: str) -> None:
    """Add to the packet, left uncompressed for any program to read; `source` is empty without a history."""
    stated = f"<dc:source>{escape(source)}</dc:source>" if source else ""
    origin = _ORIGIN.format(identifier=escape(identifier), source=stated, language=language)
    addition = (_ACCESSIBLE + origin).encode()
    stream = pdf.objects[int(pdf.catalog["Metadata"].split()[0])]
    stream.compress = False
    stream.stream = [part.replace(_END, addition + _END) for part in stream.stream]
