"""All files, by the path at which they are published."""

from collections.abc import Mapping

from generator.exchange.addresses import LINKED, POINTER, POLICY, SCHEMA, feed_file, tilt_file
from generator.exchange.document import policy_document
from generator.exchange.encode import encoded
from generator.exchange.feed import change_feed
from generator.exchange.format import published_schema
from generator.exchange.linked import linked_document
from generator.exchange.pointer import pointer, robots
from generator.exchange.tilt import tilt_document
from generator.history import Moment
from generator.model import Ropa
from generator.source import LANGUAGES


def public_files(ropa: Ropa, address: str, moment: Moment | None = None) -> Mapping[str, bytes]:
    """The policy for other sites and for programs.

    Args:
        ropa: the published register: nothing internal is in it.
        address: the site's own address, ending with a slash; empty where it is not known.
        moment: that of the commit that holds the register as it is, if there is one.

    """
    return {
        POLICY: encoded(policy_document(ropa, address, moment)),
        SCHEMA: published_schema(),
        LINKED: encoded(linked_document(ropa, address)),
        **{tilt_file(language): encoded(tilt_document(ropa, language, address)) for language in LANGUAGES},
        **{feed_file(language): change_feed(ropa, language, address) for language in LANGUAGES},
        POINTER: encoded(pointer(ropa, address)),
        "robots.txt": robots(address),
    }
