"""What every request passes before a door sees it, and the one form in which failures leave."""
