"""Everything that writes HTML for people: tables, figures, marked articles, statements in their context."""
