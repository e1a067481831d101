"""Mistakes that are often made in privacy texts, and what is right."""

from collections.abc import Mapping
from types import MappingProxyType

from generator.source import Language

MISSPELT: Mapping[Language, Mapping[str, str]] = MappingProxyType(
    {
        "sv": {
            r"dela med av oss av": "dela med oss av",
            r"reklamerations\w*": "reklamations-",
            r"korrenspondens\w*": "korrespondens",
            r"inteagera\w*": "interagerat",
            r"branschtper\w*": "branschtyper",
            r"betallosning\w*": "betallösningar",
            r"utskicka av": "utskick av",
            r"integritetspolicyen\w*": "integritetspolicyn",
            r"integritetskydd\w*": "integritetsskydd",
            r"privat person(?:er)?": "privatperson",
            r"person uppgift\w*": "personuppgifter",
            r"kund uppgift\w*": "kunduppgifter",
            r"kund service": "kundservice",
            r"tjänste erbjudande\w*": "tjänsteerbjudande",
            r"chatt? konversation\w*": "chattkonversationer",
            r"sekretess policy\w*": "sekretesspolicy",
            r"integritets policy\w*": "integritetspolicy",
            r"konsument information\w*": "konsumentinformation",
            r"\d års perioden": "-årsperioden",
            r"produkt och tjänste\w*": "produkt- och tjänste-",
            r"företags och individnivå": "företags- och individnivå",
            r"och /\s?eller|och/ eller": "och/eller",
            r"personuppgiftbiträd\w*": "personuppgiftsbiträde",
            r"personuppgiftansvarig\w*": "personuppgiftsansvarig",
            r"dataskyddförordning\w*|dataskyddsförodning\w*": "dataskyddsförordningen",
            r"uppgiter(?:na)?": "uppgifter",
            r"behanling\w*|behandlning\w*": "behandling",
            r"samtyke\w*": "samtycke",
            r"intresseavägning\w*|intresse avvägning\w*": "intresseavvägning",
            r"webplats\w*|webb plats\w*": "webbplats",
            r"e post": "e-post",
            r"nyhets brev\w*": "nyhetsbrev",
            r"lagrings tid\w*": "lagringstid",
        },
        "en": {
            r"recieve\w*": "receive",
            r"seperate\w*": "separate",
            r"adress(?:es)?": "address",
            r"personel data": "personal data",
            r"occured": "occurred",
            r"registred": "registered",
            r"responsable": "responsible",
            r"informations": "information",
            r"datas": "data",
            r"controler\w*": "controller",
            r"proccess\w*": "process",
            r"interrests?": "interest",
            r"third partys": "third parties",
            r"neccessary|necesary|neccesary": "necessary",
            r"transfered": "transferred",
            r"refered": "referred",
            r"consentment": "consent",
            r"wich": "which",
            r"costumers?": "customer",
        },
    }
)
"""By language: what is wrong, as a pattern of whole words, and what is right."""
