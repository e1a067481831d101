"""Text to plain data with the place of every key and value; refuses what would bend or drop a fact.

The only module that imports `yaml`. It knows nothing of GDPR, of the schema or of the register's folders.
"""
