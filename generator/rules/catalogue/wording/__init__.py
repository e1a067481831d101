"""Wording: finished texts, current names and laws, claims that hold, equal languages, links that lead somewhere."""
