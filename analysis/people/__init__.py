"""Who is in an article: people and organisations by name, office or description, and one name for each."""
