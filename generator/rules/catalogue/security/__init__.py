"""Security of processing, Articles 32 to 34."""
