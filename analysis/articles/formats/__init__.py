"""One module for each form in which articles come; each has a reader that takes in what one file holds."""
