"""What the user is told: an error that they can mend, and a warning that the run goes on without something."""


class UserError(ValueError):
    """A mistake in what the user gave; its message names the thing and the cure."""


class LeftOut(UserWarning):
    """Something was left out, and the rest goes on; the message names it and says why."""
