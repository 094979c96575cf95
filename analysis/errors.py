"""What the user is told: an error that is theirs to mend, and a warning that the run does without something."""


class UserError(ValueError):
    """A mistake in what the user gave; its message names the thing and the cure."""


class LeftOut(UserWarning):
    """Something is left out and the rest goes on; the message names it and says why."""
