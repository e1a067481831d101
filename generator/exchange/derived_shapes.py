"""The schema of what is derived: the parts of `policy.json` that stand in no record of the register."""

from typing import Final

from generator.exchange.shape import Shape, closed, coded, list_of, ref
from generator.schema import field_of


def _property(title: str, description: str, value: Shape) -> Shape:
    return {"title": title, "description": description, **value}


_IDS: Final[Shape] = list_of(ref("id"))
_PURPOSES: Final[Shape] = _property("Purposes", "The purposes concerned: by id, from `purposes`.", _IDS)

EXERCISE: Final = frozenset({"how"})
"""What of the rights' own record stands elsewhere: what a right means, with the right."""

HTML: Final[dict[str, Shape]] = {
    "html": _property("HTML", "The text as HTML that holds no script, no style and no picture.", ref("text")),
}
TRANSFER: Final[dict[str, Shape]] = {"purposes": _PURPOSES}
RECIPIENT: Final[dict[str, Shape]] = {
    "roles": _property(
        "Roles",
        "What the recipient is, and in which purposes; empty where no purpose names it.",
        list_of(
            closed(
                {
                    "role": _property("Role", "The role.", coded(field_of("purpose", "recipients.role"))),
                    "purposes": _PURPOSES,
                },
                ["role", "purposes"],
            )
        ),
    ),
    "transfers": _property("Transfers", "The transfers to it: by id, from `transfers`.", _IDS),
}
PURPOSE_RIGHTS: Final[dict[str, Shape]] = {
    "rights": _property(
        "Rights",
        "The rights that people have here. They follow from the legal basis, unless a reason is given.",
        list_of(
            closed(
                {
                    "right": _property("Right", "The right: by id, from `rights`.", ref("right")),
                    "for": _property("For", "Who: by id, from `data_subjects`.", _IDS),
                    "applies": _property("Applies", "Whether they have the right.", {"type": "boolean"}),
                    "reason": _property("Reason", "Why it differs from what the basis gives.", ref("text")),
                },
                ["right", "for", "applies"],
            )
        ),
    )
}
RIGHT: Final[Shape] = {
    "title": "Right",
    "description": "A right of the Regulation.",
    **closed(
        {
            "id": _property("Id", "Names the right.", ref("right")),
            "name": _property("Name", "What it is called.", ref("text")),
            "article": _property("Article", "What gives it, such as 21(2).", {"type": "string"}),
            "reference": _property("Reference", "The article as readers know it.", ref("text")),
            "text": _property("Text", "What it means, and how to use it.", ref("text")),
            "purposes": _property("Purposes", "Where somebody has it: by id, from `purposes`.", _IDS),
        },
        ["id", "name", "article", "reference", "text", "purposes"],
    ),
}
