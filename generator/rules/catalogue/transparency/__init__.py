"""The duty to inform, Articles 13 and 14: what the policy tells, of whom, and when."""
