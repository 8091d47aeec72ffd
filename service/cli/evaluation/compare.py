"""`dealwire eval compare`: is the second run better than the first?"""

from service.cli.evaluation.options import AsJson, Gold, RunName, scored_run


def compare(first: RunName, second: RunName, *, gold: Gold = None, as_json: AsJson = False) -> None:
    """Show how the second run differs from the first, and what is more than noise.

    A star marks a difference that noise alone would rarely give (5 %; corrected for the number of
    slots). Refuses where the two ran on other labels or were scored by another scorer.
    """
    from eval.runs.comparison import compare_runs  # noqa: PLC0415 - keeps `--help` quick
    from service.cli.evaluation.shown import show_comparison  # noqa: PLC0415 - the same

    comparison = compare_runs(scored_run(first, gold), scored_run(second, gold))
    show_comparison(comparison, as_json=as_json)
