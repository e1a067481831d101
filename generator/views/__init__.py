"""What outputs are made from: the public policy, and the internal register."""
