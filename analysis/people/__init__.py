"""Who is in an article: people and bodies by name, by office, by what they are called, and one name for each."""
