"""Cookies: listed with what the visitor is to know, set with consent, refused as easily, described truly."""
