"""`policy.jsonld`: the policy in the words of schema.org and of the W3C's Data Privacy Vocabulary."""

from generator.exchange.linked.graph import linked_document

__all__ = ["linked_document"]
