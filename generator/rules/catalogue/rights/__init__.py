"""The rights of Articles 7(3), 12-22 and 77: what the policy tells of them, and how a request is met."""
