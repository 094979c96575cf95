"""French itself: repair with its offset map, layout, quotation marks, sentences, words and the parser."""
