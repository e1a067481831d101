"""WeasyPrint, fenced: the only module that imports it, and only when a PDF is made."""

import contextlib
import io
import logging
import warnings
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple

from generator.collector import without_collector
from generator.pdf.errors import PdfError, PdfUnavailable, sentence
from generator.pdf.fast import quick, rendered, settled
from generator.pdf.fonts import only_own_fonts

APT: Final = "apt-get install --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
_WITHOUT_SUBSETTER: Final = "harfbuzz-subset"


class Attachment(NamedTuple):
    """A file that lies inside the PDF."""

    name: str
    description: str
    content: bytes
    relationship: str
    """What it is to the document: `Source`, `Data` or `Supplement`."""
    date: datetime


def write(
    html: str,
    attached: Sequence[Attachment],
    identifier: bytes,
    finisher: Callable[[Any], None],
    *,
    seen: Callable[[Any], None] | None = None,
    lean: bool = False,
) -> bytes:
    """Set `html` and return a PDF/A-3a file; `finisher` may mend the objects before they are written.

    `seen` is given WeasyPrint's pages before that; `lean` sets the same pages faster.

    Raises:
        PdfUnavailable: a system library is missing.
        PdfError: WeasyPrint had anything at all to complain of.

    """
    with only_own_fonts(), without_collector(), warnings.catch_warnings(), _complaints() as complaints:
        # WeasyPrint leaves the file of its colour profile for Python to close.
        warnings.filterwarnings("ignore", "unclosed file", ResourceWarning)
        weasyprint = load()

        def finish(_document: Any, pdf: Any) -> None:
            finisher(pdf)
            if lean:
                settled(weasyprint, pdf)

        try:
            with quick(weasyprint) if lean else contextlib.nullcontext():
                document = _render(weasyprint, html, lean=lean)
                if seen:
                    seen(document)
                content: bytes = document.write_pdf(
                    pdf_variant="pdf/a-3a",
                    pdf_identifier=identifier,
                    attachments=[_attached(weasyprint, attachment) for attachment in attached],
                    finisher=finish,
                )
        except weasyprint.urls.FatalURLFetchingError as error:
            raise PdfError(sentence("render", detail=error)) from error
    if complaints:
        raise _error(complaints)
    return content


def load() -> Any:
    """WeasyPrint; slow the first time.

    Raises:
        PdfUnavailable: a system library is missing.
    """
    try:
        # Without Pango it prints a banner before it fails.
        with contextlib.redirect_stdout(io.StringIO()):
            import weasyprint  # noqa: PLC0415
    except OSError as error:
        raise PdfUnavailable(sentence("pango", command=APT)) from error
    return weasyprint


def _render(weasyprint: Any, html: str, *, lean: bool) -> Any:
    fetcher = _offline(weasyprint)
    return rendered(weasyprint, html, fetcher) if lean else weasyprint.HTML(string=html, url_fetcher=fetcher).render()


def _offline(weasyprint: Any) -> Any:
    """Fetches nothing: the page carries all that it needs."""
    return weasyprint.urls.URLFetcher(allowed_protocols=(), fail_on_errors=True)


def _attached(weasyprint: Any, attachment: Attachment) -> Any:
    return weasyprint.Attachment(
        string=attachment.content,
        name=attachment.name,
        description=attachment.description,
        relationship=attachment.relationship,
        created=attachment.date,
        modified=attachment.date,
    )


def _error(complaints: list[str]) -> PdfError:
    if any(_WITHOUT_SUBSETTER in complaint for complaint in complaints):
        return PdfUnavailable(sentence("pango", command=APT))
    return PdfError(sentence("render", detail="; ".join(dict.fromkeys(complaints))))


@contextlib.contextmanager
def _complaints() -> Iterator[list[str]]:
    """Everything that WeasyPrint and fontTools log at level warning or above."""
    found: list[str] = []

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            found.append(record.getMessage())

    collector = Collector(logging.WARNING)
    loggers = [logging.getLogger(name) for name in ("weasyprint", "fontTools")]
    for logger in loggers:
        logger.addHandler(collector)
    try:
        yield found
    finally:
        for logger in loggers:
            logger.removeHandler(collector)
