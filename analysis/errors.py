"""The one error that is the user's to mend."""


class UserError(ValueError):
    """A mistake in what the user gave; its message names the thing and the cure."""
