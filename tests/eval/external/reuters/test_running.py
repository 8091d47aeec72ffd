"""An extractor run over a set."""

from pathlib import Path

import pytest

from eval.errors import HarnessError
from eval.external.models import ExternalScores
from eval.external.reuters.mapping import Answer
from eval.external.reuters.reading import LabelledArticle, read_set
from eval.external.reuters.running import rule_scores, run_reuters, scorer_version
from eval.external.reuters.scoring import Rule
from eval.external.reuters.slots import PARTIES, TemplateSlot
from eval.runs.models import Result
from schemas.enums import ExtractorName
from service.errors import ModelUnavailable
from service.reading.document import Document
from tests.eval.external.reuters.samples import KEY, money, named, write_set
from tests.eval.runs.parts import Act, parts

BUYER, TARGET, SELLER = PARTIES


class Stopped(Exception):
    """What stops a run in the middle."""


async def ran(
    folder: Path, act: Act = lambda _: None
) -> tuple[list[Result], ExternalScores, list[str]]:
    """A run of the baseline over two articles, and whose results were told."""
    if not (folder / "docs").exists():
        write_set(folder, t1=KEY.replace("7001", "1"), t2=KEY.replace("7001", "2"))
    told: list[str] = []
    found = await run_reuters(
        read_set(folder),
        "baseline",
        folder / "runs",
        parts(act)[0],
        lambda result: told.append(result.article),
    )
    return *found, told


def labelled(number: str, buyer: str) -> LabelledArticle:
    """An article of which only the purchaser is labelled."""
    return LabelledArticle(number, "x", {"PURCHASER": ((buyer,),)})


def bought_by(buyer: str) -> Answer:
    """An answer with a purchaser."""
    return Answer(names={BUYER: named(buyer), TARGET: (), SELLER: ()})


async def test_a_run_has_results_and_figures(tmp_path: Path) -> None:
    """Each article has a result in the set's order; both rules are told with their slots."""
    results, scores, told = await ran(tmp_path)
    assert [result.article for result in results] == ["1", "2"]
    assert sorted(told) == ["1", "2"]
    assert (scores.name, scores.articles, scores.failures) == ("reuters-acquisitions", 2, 0)
    assert scores.extractor.name is ExtractorName.BASELINE
    assert set(scores.rules) == {"course", "ours"}
    assert "STATUS" in scores.rules["ours"].slots
    assert "STATUS" not in scores.rules["course"].slots


async def test_the_text_is_read_as_it_stands(tmp_path: Path) -> None:
    """Leading blanks and hard line breaks reach the extractor; there is no title and no date."""
    seen: list[Document] = []
    await ran(tmp_path, seen.append)
    assert {document.text for document in seen} == {a.text for a in read_set(tmp_path)}
    assert {(document.title, document.published) for document in seen} == {(None, None)}


async def test_an_interrupted_run_goes_on(tmp_path: Path) -> None:
    """What was stopped is taken up under the same name, not begun anew."""

    def stop(_: Document) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        await ran(tmp_path, stop)
    results, _, _ = await ran(tmp_path)
    assert len(list((tmp_path / "runs").iterdir())) == 1
    assert all(result.extraction for result in results)


async def test_a_failed_article_is_an_empty_answer(tmp_path: Path) -> None:
    """It is counted and shown, never left out."""

    def fail(_: Document) -> None:
        raise ModelUnavailable("no model")

    results, scores, _ = await ran(tmp_path, fail)
    assert scores.failures == 2
    assert all(result.failure for result in results)
    assert scores.rules["ours"].figures["recall"].value == 0
    assert scores.rules["ours"].tallies["ACQUIRED"]["missing"] == 2


async def test_another_extractor_than_asked_for_is_refused(tmp_path: Path) -> None:
    """Its figures would be published under the wrong name."""
    articles = read_set(write_set(tmp_path))
    own = parts(name=ExtractorName.BASELINE)[0]
    with pytest.raises(HarnessError, match="baseline answered instead of llm"):
        await run_reuters(articles, "llm", tmp_path / "runs", own, lambda _: None)


async def test_scores_survive_a_file(tmp_path: Path) -> None:
    """What is written as JSON is read as the same, and holds no text of the set."""
    _, scores, _ = await ran(tmp_path)
    written = scores.model_dump_json()
    assert ExternalScores.model_validate_json(written) == scores
    assert "Quarry" not in written


def test_figures_are_micro_averaged_over_four_slots() -> None:
    """Precision, recall and F1 follow from the sums of cells; a partial name earns nothing."""
    articles = [labelled("1", "Brindle Works"), labelled("2", "Tern Plc"), labelled("3", "Gull")]
    answers = [bought_by("Brindle Works Inc"), bought_by("Great Tern Plc"), Answer(amount=money())]
    scores = rule_scores(articles, answers, Rule.OURS)
    assert scores.tallies["PURCHASER"] == {
        "correct": 1, "partial": 1, "incorrect": 0, "missing": 1, "spurious": 0,
    }  # fmt: skip
    values = {name: one.value for name, one in scores.figures.items()}
    assert values["precision"] == pytest.approx(1 / 3)
    assert values["recall"] == pytest.approx(1 / 3)
    assert values["f1"] == pytest.approx(1 / 3)
    assert values["lenient_f1"] == pytest.approx(1 / 2)
    assert set(scores.slots) == {"PURCHASER", "DLRAMT"}


def test_the_stage_is_no_part_of_the_whole() -> None:
    """Both rules must be over the same slots to be compared."""
    article = LabelledArticle("1", "x", {TemplateSlot.STATUS: (("completed",),)})
    scores = rule_scores([article], [Answer()], Rule.OURS)
    assert scores.figures["f1"].value is None
    assert scores.slots["STATUS"]["recall"].value == 0


def test_intervals_hold_their_figure_and_repeat() -> None:
    """The same seed gives the same interval around the figure; articles are what is drawn."""
    articles = [labelled(str(n), "Brindle") for n in range(30)]
    answers = [bought_by("Brindle" if n % 3 else "Tern") for n in range(30)]
    first, second = (rule_scores(articles, answers, Rule.COURSE, seed=5) for _ in range(2))
    found = first.slots["PURCHASER"]["f1"]
    assert first == second
    assert found.value == pytest.approx(2 / 3)
    assert found.low is not None
    assert found.high is not None
    assert 0.4 < found.low < 2 / 3 < found.high < 0.9


def test_the_scorer_has_a_version() -> None:
    """It is a short hash, the same at every call."""
    assert scorer_version() == scorer_version()
    assert len(scorer_version()) == 12
