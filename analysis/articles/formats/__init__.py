"""One module per format of articles, each with a reader that collects what one file holds."""
