"""Marketing: what the Marketing Practices Act demands of each channel, and how a no is respected."""
