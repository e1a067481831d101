"""The controller: who it is, how it is reached, who acts for it or with it, and which authority watches over it."""
