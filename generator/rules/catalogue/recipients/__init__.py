"""Recipients: stated, in a role that fits, named where they can be, and given data on a legal ground."""
