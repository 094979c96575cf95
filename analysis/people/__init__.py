"""Who is in an article: people and bodies by name, office or description, and one name for each."""
