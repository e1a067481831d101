"""Governance: owners and reviews, status, the exemption for small organisations, what a business should hold."""
