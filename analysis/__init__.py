"""How the French-language press covers an event: words, sentiment and reported statements."""
