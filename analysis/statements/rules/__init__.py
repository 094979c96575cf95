"""How each construction is found in one parsed sentence; `constructions.py` says which there are and how they yield."""
