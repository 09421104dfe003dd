import pytest

from tumen.extract.lang.en.parse import parse
from tumen.read import from_text


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Work visas\n\nThey left.", ["Work visas", "They left."]),
        ("• 90 men left.\n• 40 women came.", ["•", "90 men left.", "•", "40 women came."]),
        ("Q: Who left?\nA: We did.", ["Q:", "Who left?", "A:", "We did."]),
        ("They left.\n\n89. China did not answer.", ["They left.", "89.", "China did not answer."]),
        ("The workers\nleft Hunchun.", ["The workers\nleft Hunchun."]),
    ],
)
def test_no_sentence_runs_across_blocks(text: str, sentences: list[str]) -> None:
    parsed = parse(from_text(text))
    assert [sentence.text.strip() for sentence in parsed.sents] == sentences


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They left.[12]", ["They", "left", ".", "[12]"]),
        ("They left.15", ["They", "left", ".", "15"]),
        ("It grew by 3.15", ["It", "grew", "by", "3.15"]),
    ],
)
def test_footnote_marks_are_no_part_of_the_words_before_them(text: str, words: list[str]) -> None:
    assert [token.text for token in parse(from_text(text))] == words
