"""What else an example of a rule's page breaks, and why: by the rule's code, the codes of the others."""

CONSEQUENCES: dict[str, dict[str, str]] = {}
