"""Retention, Article 5(1)(e): how long, from when, why so long, and who erases."""
