"""Transfers to countries outside the EU and the EEA, Chapter V."""
