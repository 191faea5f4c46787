"""The page door: chat and rewrite on one page, rendered here and complete without JavaScript."""
