"""Article 6: one basis for each purpose and kind of person, and what each basis demands."""
