"""The objects of a file turned into bytes once."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, Final

from generator.pdf.lean.replace import replaced

_MOST: Final = 9
_LEAST: Final = 1


class _Quick:
    """Stands for zlib while a file is written whose streams are compressed already."""

    @staticmethod
    def compressobj(level: int) -> Any:  # noqa: ARG004 - as zlib has it
        return zlib.compressobj(_LEAST)


@contextmanager
def light_objects(weasyprint: Any) -> Iterator[None]:
    """Compress the list of objects quickly: it is unpacked again when parts are put together."""
    with replaced(weasyprint.pdf.pydyf, zlib=_Quick):
        yield


def settle(weasyprint: Any, pdf: Any) -> None:
    """Turn the objects of `pdf` into bytes now, which else is done twice: to write them, and for the file's digest."""
    pydyf = weasyprint.pdf.pydyf
    for number, one in enumerate(pdf.objects):
        if isinstance(one, pydyf.Stream):
            _compress(one)
        elif one.free != "f":
            pdf.objects[number] = _written(pydyf.Object, one)


def _compress(stream: Any) -> None:
    """As the stream itself would be compressed."""
    if stream.compress:
        stream.compress = False
        content = stream.data.partition(b"\nstream\n")[2].removesuffix(b"\nendstream")
        compressor = zlib.compressobj(_MOST)
        stream.stream = [compressor.compress(content) + compressor.flush()]
        stream.extra["Filter"] = "/FlateDecode"


def _written(base: Any, one: Any) -> Any:
    settled = _settled(base)()
    settled.number, settled.generation, settled.free, settled.data = one.number, one.generation, one.free, one.data
    return settled


@cache
def _settled(base: Any) -> Any:
    return type("Settled", (base,), {"data": b""})
