"""Addresses that change with what lies there, so that browsers may keep a file for ever."""

import hashlib

_LENGTH = 8


def addressed(stem: str, content: bytes, form: str) -> str:
    """The address of a file: `stem` with its folder, a part that stands for the content, and the form."""
    return f"{stem}.{hashlib.sha256(content).hexdigest()[:_LENGTH]}.{form}"
