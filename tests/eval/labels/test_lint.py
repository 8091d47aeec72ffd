"""What must hold of labels beyond their schema."""

import json
from pathlib import Path
from typing import Any

import pytest

from eval.labels.lint import Report, lint
from eval.labels.lint.leaks import RUN
from eval.labels.reading import GOLD
from tests.eval.labels.articles import article, deal, span, sum_of


def linted(tmp_path: Path, *articles: dict[str, Any], prompts: tuple[str, ...] = ()) -> Report:
    """The report on a set of articles."""
    path = tmp_path / "gold.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in articles), "utf-8")
    return lint(path, prompts=prompts)


def test_the_projects_own_gold_is_clean() -> None:
    """Our labels have no fault and meet every quota."""
    report = lint(GOLD)
    assert report.faults == []
    assert [quota for quota in report.quotas if not quota.met] == []


def test_good_labels_are_clean(tmp_path: Path) -> None:
    """A set of another person has no quotas."""
    report = linted(tmp_path, article())
    assert report.clean
    assert report.quotas == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"evidence": [span("Harbor") | {"start": 1}]}, "evidence.0"),
        ({"evidence": [span("Harbor") | {"end": 9_999}]}, "evidence.0"),
        ({"amount": sum_of("$38 million") | {"text": "$83 million"}}, "amount"),
        ({"parties": [{"name": "Kestrel Foods", "role": "target"}]}, "'Kestrel Foods' is not in"),
        ({"parties": [{"name": "Kestrel Power", "role": "lender"}]}, "does not fit acquisition"),
        ({"amount": sum_of("$38 million") | {"min": "39000000"}}, "above max"),
        ({"amount": sum_of("$38 million") | {"qualifier": "undisclosed"}}, "do not fit"),
        ({"stage_alternatives": ["agreed"]}, "is the stage itself"),
        (
            {"dates": [{"event": "closes", "start": "2027-13", "end": None, "span": span("2027")}]},
            "dates.0",
        ),
    ],
)
def test_each_fault_is_found(tmp_path: Path, change: dict[str, Any], fault: str) -> None:
    """Places, names, roles, bounds, dates and alternatives are checked one by one."""
    report = linted(tmp_path, article(deals=[deal(**change)]))
    assert len(report.faults) == 1
    assert fault in report.faults[0]
    assert report.faults[0].startswith("gold.jsonl:1: deal g1: ")


def test_a_deal_id_stands_once(tmp_path: Path) -> None:
    """Two deals of an article need two ids."""
    assert "id again" in linted(tmp_path, article(deals=[deal(), deal()])).faults[0]


def test_a_text_stands_once(tmp_path: Path) -> None:
    """The same text under another id would count twice."""
    report = linted(tmp_path, article(), article(id="a-2"))
    assert ["again" in fault for fault in report.faults] == [True]


def test_a_story_has_one_split(tmp_path: Path) -> None:
    """What is told in development must not be told in test."""
    other = article(id="a-2", split="test", text="Harbor Capital, Kestrel Power.", deals=[])
    report = linted(tmp_path, article(), other)
    assert report.faults == ["gold.jsonl:2: story 'harbor' is in development and test"]


def test_a_run_of_words_in_both_splits_is_a_leak(tmp_path: Path) -> None:
    """Sentences must not wander from one split to the other."""
    run = " ".join(f"word{number}" for number in range(RUN))
    texts = [f"One {run} two.", f"Three {run} four."]
    pair = [
        article(id=f"a-{n}", story=f"s{n}", split=split, text=text, deals=[])
        for n, (text, split) in enumerate(zip(texts, ("development", "test"), strict=True))
    ]
    assert "shares 'word0" in linted(tmp_path, *pair).faults[0]
    same = [one | {"split": "test"} for one in pair]
    assert linted(tmp_path, *same).clean


def test_a_run_of_words_of_a_prompt_is_a_leak(tmp_path: Path) -> None:
    """Prompt examples come from neither split."""
    report = linted(tmp_path, article(), prompts=(f"Example: {article()['text']}",))
    assert "also in a prompt" in report.faults[0]
