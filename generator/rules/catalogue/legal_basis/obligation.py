"""Legal obligation, Article 6(1)(c): the act that obliges is named."""

import re
from functools import cache

from generator.findings import Severity
from generator.model import LegalBasisArticle, Purpose
from generator.rules.form import Findings, found, rule
from generator.source import Message


@rule(
    "LEG-05",
    Severity.ERROR,
    "6(1)(c), 6(3)",
    sources=("EDPB-CEF-2025", "BFL-7-2"),
    house_limit=Message(
        "vad som räknas som numret på en lag",
        "what counts as the number of an act",
    ),
)
def legal_obligation_without_law(purpose: Purpose) -> Findings:
    """Legal obligation without a named law.

    På svenska:
        Rättslig förpliktelse utan angiven lag.

    What it checks:
        A purpose that rests on a legal obligation (Article 6(1)(c)) names at least one act, and each by its number,
        such as 1999:1078, (EU) 2016/679 or LOV-2018-06-15-38.

    Vad den prövar:
        Ett ändamål som vilar på en rättslig förpliktelse (artikel 6.1 c) anger minst en författning, och varje
        författning med nummer, till exempel 1999:1078, (EU) 2016/679 eller LOV-2018-06-15-38.

    Why:
        The obligation must follow from Union law or national law (Article 6(3)). “Required by law” cannot be tested:
        neither the person nor the company can see what must be kept, or for how long.

    Varför:
        Förpliktelsen ska följa av EU-rätten eller nationell rätt (artikel 6.3). ”Lagkrav” går inte att pröva: varken
        den registrerade eller företaget kan se vad som måste sparas, eller hur länge.

    Remedy:
        Name the act with its number and section, such as the Accounting Act (1999:1078), chapter 7, section 2.

    Åtgärd:
        Ange författningen med nummer och paragraf, till exempel bokföringslagen (1999:1078) 7 kap. 2 §.

    Bad:
        # purposes/accounting.yaml
        legal_basis:
          - for: [consumer, sole-trader, company-contact]
            article: 6.1.c
            laws:
              - {name: {sv: Bokföringslagen, en: Accounting Act}, number: lagkrav}

    Good:
        # purposes/accounting.yaml
        legal_basis:
          - for: [consumer, sole-trader, company-contact]
            article: 6.1.c
            laws:
              - {name: {sv: Bokföringslagen, en: Accounting Act}, number: "1999:1078", provision: 7 kap. 2 §}

    When it is wrong to fire:
        When the act of another country is numbered in another way, or when the obligation follows from a collective
        agreement or a decision under an act (chapter 2, section 1 of the Swedish Data Protection Act). Accept the
        deviation and say which it is.

    När den har fel:
        När ett annat lands författning har ett annat slags nummer, eller när förpliktelsen följer av ett kollektivavtal
        eller ett beslut som har stöd i lag (2 kap. 1 § dataskyddslagen). Acceptera avvikelsen och ange vilket det är.
    """
    for position, basis in enumerate(purpose.legal_basis):
        if basis.article is not LegalBasisArticle.ARTICLE_6_1_C:
            continue
        if not basis.laws:
            yield found(
                "legal_basis",
                position,
                missing="laws",
                sv=f"”{purpose.name.sv}” vilar på en rättslig förpliktelse, men ingen lag anges.",
                en=f"“{purpose.name.en}” rests on a legal obligation, but no law is named.",
            )
        for place, law in enumerate(basis.laws):
            if not _number().search(law.number):
                yield found(
                    "legal_basis",
                    position,
                    "laws",
                    place,
                    "number",
                    sv=f"”{law.number}” är inget författningsnummer, så ”{law.name.sv}” går inte att slå upp.",
                    en=f"“{law.number}” is not the number of an act, so “{law.name.en}” cannot be looked up.",
                    fix=Message(
                        "Skriv numret, till exempel 1999:1078 eller (EU) 2016/679.",
                        "Give the number, such as 1999:1078 or (EU) 2016/679.",
                    ),
                )


@cache
def _number() -> re.Pattern[str]:
    """`1999:1078`, `2016/679`, `(EU)`, `LOV-2018-06-15-38`, `nr 502`."""
    return re.compile(
        r"\d{4}\s*:\s*\d|\d+/\d+|\((?:EU|EG|EC|EEG|EEC)\)|\b(?:LOV|FOR)-\d|\bn(?:r|o)\b\.?\s*\d", re.IGNORECASE
    )
