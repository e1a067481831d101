"""Whose data and which: what is declared and used, what the law protects in particular, what needs a reason."""
