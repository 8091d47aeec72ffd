"""Newswire articles of 1987 on acquisitions, one template each, by a university course.

The texts are of the Reuters-21578 collection, the templates of a course on information extraction.
For measuring only: nothing of it is kept here, and nothing is tuned on single articles of it.
"""
