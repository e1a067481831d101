"""The rules themselves: one function a rule, one file a subject. Every module here is imported by the engine."""
