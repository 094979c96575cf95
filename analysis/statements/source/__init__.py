"""The words of a sentence that say whose a statement is: the subject of its verb, a phrase beside it."""
