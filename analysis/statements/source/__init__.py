"""The words of a sentence that name a statement's source: the subject of its verb, a phrase beside it."""
