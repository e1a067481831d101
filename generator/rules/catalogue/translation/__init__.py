"""Translation: texts whose source has changed, texts left as they were, acceptances that are about nothing."""
