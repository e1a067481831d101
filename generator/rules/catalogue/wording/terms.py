"""Programmes, services and groups of people that a policy names, and by what a purpose shows that it is about them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from generator.model.codes import ActivityTag, PersonType


class Term(NamedTuple):
    """Something that a policy names, in patterns of whole words."""

    sv: str
    en: str
    known: str
    """What gives it away in a purpose's own words, in either language."""
    tags: tuple[ActivityTag, ...]
    people: PersonType | None = None


TERMS: Mapping[str, Term] = MappingProxyType(
    {
        "loyalty": Term(
            r"lojalitetsprogram\w*|kundklubb\w*|bonusprogram\w*",
            r"loyalty program\w*|customer club|bonus program\w*",
            r"lojalitet|kundklubb|bonus|loyalty|customer club",
            (ActivityTag.LOYALTY,),
        ),
        "account": Term(
            r"mina sidor|(?:användar|kund)konto\w*|önskelist\w*",
            r"my pages|my account|(?:user|customer) account|wish ?list",
            r"mina sidor|konto|logga in|inlogg|önskelist|my pages|account|log in|log-in|wish ?list",
            (ActivityTag.USER_ACCOUNT,),
        ),
        "newsletter": Term(r"nyhetsbrev\w*", r"newsletters?", r"nyhetsbrev|newsletter", (ActivityTag.NEWSLETTER,)),
        "catalogue": Term(
            r"kataloge?r?(?:na|n|utskick\w*)?", r"catalogues?|catalogs?", r"katalog|catalog", (ActivityTag.CATALOGUE,)
        ),
        "survey": Term(
            r"(?:kund)?(?:undersökning|enkät)(?:en|ar|er|arna|erna)?",
            r"(?:customer |satisfaction )?surveys?|questionnaires?",
            r"undersökning|enkät|survey|questionnaire",
            (ActivityTag.SURVEY,),
        ),
        "chat": Term(r"chatt?(?:en|ar|konversation\w*)?", r"chats?", r"chat", (ActivityTag.CUSTOMER_SERVICE,)),
        "calls": Term(
            r"telefonsamtal\w*",
            r"(?:tele)?phone calls?",
            r"telefon|ringer|phone",
            (ActivityTag.CUSTOMER_SERVICE, ActivityTag.RECORDING),
        ),
        "recording": Term(
            r"(?:spelar|spelas|spela) in (?:\w+ )?(?:telefon)?samtal\w*|inspelade samtal|(?:spelas|spelar vi in"
            r"|spelar vi) (?:telefon)?samtal\w*(?: in)?"
            r"|inspelning(?:ar)? av (?:telefon)?samtal",
            r"record(?:ing|ed)?(?: of)? (?:\w+ )?(?:phone |telephone )?calls?|calls? (?:is|are|may be|can be"
            r"|will be) recorded",
            r"spela|record",
            (ActivityTag.RECORDING,),
        ),
        "competition": Term(
            r"tävling(?:ar|en|arna)?",
            r"prize (?:draws?|competitions?)|contests?|sweepstakes?",
            r"tävling|competition|contest|prize",
            (ActivityTag.COMPETITION,),
        ),
        "recommendation": Term(
            r"rekommendationsverktyg\w*|produktrekommendation\w*",
            r"recommendation (?:tool|engine)s?|product recommendations?",
            r"rekommend|recommend",
            (ActivityTag.RECOMMENDATION,),
        ),
        "warranty": Term(
            r"garanti(?:tid|ärende|period)\w*|reklamationsärende\w*",
            r"warranty (?:periods?|claims?|cases?)",
            r"garanti|reklam|warrant|complaint",
            (ActivityTag.WARRANTY,),
        ),
        "assembly": Term(
            r"montering(?:en|ar|stjänst\w*)?", r"assembly (?:service|of)", r"monter|assembl", (ActivityTag.ASSEMBLY,)
        ),
        "credit": Term(
            r"kreditprövning\w*|kreditupplysning(?:en|ar)?",
            r"credit (?:checks?|assessments?)",
            r"kredit|credit",
            (ActivityTag.CREDIT_CHECK,),
        ),
        "debt": Term(r"inkasso\w*", r"debt collection", r"inkasso|debt", (ActivityTag.DEBT_COLLECTION,)),
        "suppliers": Term(
            r"kontaktperson(?:er)? (?:hos|på|för) (?:våra )?leverantör\w*|leverantörskontakt\w*"
            r"|(?:är|arbetar hos en) leverantör",
            r"contacts? (?:person\w* )?(?:at|of) (?:our )?suppliers?|supplier contacts?|(?:are|work for) a supplier",
            r"leverantör|supplier",
            (ActivityTag.SUPPLIERS,),
            PersonType.SUPPLIER_CONTACT,
        ),
        "applicants": Term(
            r"jobbsökande\w*|arbetssökande\w*|söker (?:jobb|anställning|arbete) hos oss",
            r"job applicants?|apply for (?:a job|work) with us",
            r"rekryter|sökande|ansök|recruit|applicant",
            (ActivityTag.RECRUITMENT,),
            PersonType.APPLICANT,
        ),
    }
)
"""By a key of ours."""
