"""The public policy in one language: finished sentences in the order that a customer reads them.

Made from the published projection of the register alone, so a field that is internal is simply not there.
"""

from generator.views.public.policy import PublicPolicy, Section, public_policy

__all__ = ["PublicPolicy", "Section", "public_policy"]
