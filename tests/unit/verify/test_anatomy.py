"""The beginning and the ends of a file, before anything in it is understood."""

import pytest

from generator.verify.anatomy import anatomy

WHOLE = b"%PDF-1.7\n1 0 obj\nendobj\nstartxref\n9\n%%EOF\n"


def test_a_whole_file_has_one_end():
    found = anatomy(WHOLE)
    assert (found.is_pdf, found.whole, found.ends, found.added) == (True, True, (len(WHOLE),), 0)


def test_what_was_added_is_counted_from_the_first_end():
    found = anatomy(WHOLE + b"2 0 obj\nendobj\nstartxref\n50\n%%EOF\n")
    assert (len(found.ends), found.ends[0], found.added) == (2, len(WHOLE), 34)
    assert anatomy(WHOLE + b"more").added == 4


def test_the_first_part_of_a_file_for_reading_over_a_network_is_no_end():
    found = anatomy(b"%PDF-1.7\nstartxref\n0\n%%EOF\n" + WHOLE[9:])
    assert (len(found.ends), found.added) == (1, 0)


@pytest.mark.parametrize("cut", [1, 2, 10, 20])
def test_a_file_without_its_end(cut):
    found = anatomy(WHOLE[: -cut - 1])
    assert (found.is_pdf, found.whole) == (True, False)


@pytest.mark.parametrize("content", [b"", b"\n%PDF-1.7", b"<html>", b"PK"])
def test_what_is_no_pdf(content):
    assert not anatomy(content).is_pdf
