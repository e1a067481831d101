"""The catalogue as a document."""

from unit.report.specimens import NOTE

from generator.report.catalogue_page import catalogue_markdown, catalogue_text
from generator.report.other_codes import other_notes
from generator.report.rule_page import markdown

LEG = NOTE._replace(code="LEG-99")
DOCUMENT = """\
# The catalogue of rules

Every code that a finding can bear: 1 rules of the catalogue, and 1 other codes for files, fields, references, \
questions and deviations. Rules find contradictions and gaps; they never say that processing is lawful. \
`ropa explain CODE` shows the same page on the screen.

What a rule of the catalogue finds can be accepted by a deviation in `waivers.yaml` (`rule`, `target`, `reason`, \
`owner`, `review_by`), and silenced by a question in `questions.yaml` (`rules`) while the answer is not known. \
The same holds for GAP-01. The other codes can only be mended.

## Contents

**Legal basis**

- [LEG-99](#leg-99) Interest not described

## Legal basis

<a id="leg-99"></a>

### LEG-99 Interest not described

`undescribed-interest`. Error: a clear duty is broken, or a statement is untrue or unreadable. Nothing is published \
until it is mended or accepted. Law: Articles 6(1)(f) and 13(1)(d).

**What it checks**: That the interest is described.

**Why**: The person must be told.

**Remedy**: Write one sentence.

**Bad**:

```yaml
bas: {}
```

**Good**:

```yaml
bas: {x: y}
```

**When it is wrong to fire**: Never.

**Our own limit, not the law's**: Four words.

**Sources**:

- The Act: <https://example.org/a_b>
- From \\*memory\\* (not verified in the source)

## Other codes

### The program's rules

| Code | What | Severity |
|---|---|---|
| RUL-01 `rule-crashed` | **A rule could not judge the register.** A defect of the program stopped a rule, so it is not \
known whether the register meets it. The other rules have been applied. Report the defect with the text of the \
finding. | error |
"""


def test_the_whole_document():
    assert catalogue_markdown([other_notes()["RUL-01"], LEG], "en") == DOCUMENT


def test_the_list_is_by_subject():
    assert catalogue_text([other_notes()["RUL-01"], LEG, other_notes()["REF-03"]], "sv") == (
        "Rättslig grund\n"
        "  LEG-99  fel      Intresset sägs inte ut\n"
        "\n"
        "Hänvisningar mellan poster\n"
        "  REF-03  varning  Posten används inte\n"
        "\n"
        "Programmets regler\n"
        "  RUL-01  fel      En regel kunde inte pröva registret\n"
    )


def test_signs_of_markdown_are_shown_and_code_is_code():
    assert markdown("a*b <c> [d](e) `f_g*` h_i | #") == r"a\*b \<c\> \[d\](e) `f_g*` h\_i \| \#"
