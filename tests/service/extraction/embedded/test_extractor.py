"""The embedded extractor with a scripted chooser; the real model is in tests/recorded."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from schemas.enums import Role
from schemas.extraction import Usage
from service.extraction.embedded import EmbeddedExtractor
from service.reading.reader import read

ARTICLE = (
    "Pelloni Systems wants to raise up to $9 billion. "
    "Nordenka is negotiating to contribute as much as $3 billion."
)


@dataclass(frozen=True)
class Answer:
    """A scripted choice."""

    index: int
    probabilities: tuple[float, ...] | None
    usage: Usage = field(default_factory=lambda: Usage(requests=1, attempts=1))


@dataclass
class ScriptedChooser:
    """Answers by a function of the question's options, and remembers what it was asked."""

    script: Callable[[tuple[str, ...]], int]
    sure: float = 0.9
    asked: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)

    async def choose(
        self, messages: Sequence[dict[str, str]], options: Sequence[str], **_: object
    ) -> Answer:
        """Return the scripted answer."""
        self.asked.append((messages[-1]["content"], tuple(options)))
        index = self.script(tuple(options))
        rest = (1 - self.sure) / (len(options) - 1)
        shares = tuple(self.sure if i == index else rest for i in range(len(options)))
        return Answer(index, shares)


def extractor(chooser: ScriptedChooser, **more: object) -> EmbeddedExtractor:
    """Return the extractor with a scripted model."""
    return EmbeddedExtractor(chooser, timedelta(seconds=30), **more)  # type: ignore[arg-type]


async def test_every_deal_is_checked_and_carries_a_confidence() -> None:
    """Each record is put to the model once; a yes makes it surer than a no."""
    yes = await extractor(ScriptedChooser(lambda _: 0)).extract(read(ARTICLE))
    no = await extractor(ScriptedChooser(lambda _: 1)).extract(read(ARTICLE))
    assert len(yes.deals) == len(no.deals) == 2
    for sure, unsure in zip(yes.deals, no.deals, strict=True):
        assert 0 <= (unsure.confidence or 0) < (sure.confidence or 0) <= 1


async def test_the_model_is_asked_for_a_party_that_was_guessed() -> None:
    """The investee that only context gives becomes a question whose options are companies."""
    chooser = ScriptedChooser(lambda _: 0)
    draft = await extractor(chooser).extract(read(ARTICLE))
    names = {p.role: p.name for p in draft.deals[1].parties}
    assert names == {Role.INVESTOR: "Nordenka", Role.INVESTEE: "Pelloni Systems"}
    assert draft.usage.requests == len(chooser.asked)


async def test_no_question_begins_after_the_budget() -> None:
    """When time is up the baseline's records stand, and a notice says so."""
    ticks = iter(range(0, 10_000, 31))
    chooser = ScriptedChooser(lambda _: 0)
    draft = await extractor(chooser, clock=lambda: float(next(ticks))).extract(read(ARTICLE))
    assert chooser.asked == []
    assert len(draft.deals) == 2
    assert [n.code for n in draft.notices] == ["model_time"]


async def test_questions_share_their_beginning() -> None:
    """All questions of an article start with the same messages, so that a prompt cache works."""
    prefixes = set()

    class Recorder(ScriptedChooser):
        async def choose(
            self, messages: Sequence[dict[str, str]], options: Sequence[str], **more: object
        ) -> Answer:
            prefixes.add(tuple(m["content"] for m in messages[:-1]))
            return await super().choose(messages, options, **more)

    await extractor(Recorder(lambda _: 0)).extract(read(ARTICLE))
    assert len(prefixes) == 1


async def test_an_article_without_a_deal_asks_nothing() -> None:
    """No candidates, no questions, no cost."""
    chooser = ScriptedChooser(lambda _: 0)
    draft = await extractor(chooser).extract(read("Pelloni Systems made a profit of $3 billion."))
    assert (draft.deals, chooser.asked) == ((), [])
