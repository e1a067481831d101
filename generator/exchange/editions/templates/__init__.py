"""The facts in the columns that an authority asks for, and what it asks for that the register does not state."""
