"""Learning the weights of the scorers from marked sentences and mentions; no report needs it."""
