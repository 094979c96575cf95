"""Quotations that travel: one statement in several articles, with its versions."""
