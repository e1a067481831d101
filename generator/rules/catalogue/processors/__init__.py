"""Article 28: an agreement, complete and checked, a known chain, and instructions only."""
