"""From what is published back to the register: file, line, and who last changed it.

What marks a preview is asked for at `trace.preview`, so that a preview loads no more than it needs.
"""
