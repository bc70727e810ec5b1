"""Links to a moment, and the same as a command line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import Scenario
from engine.gallery import GALLERY
from engine.travel import Session
from tests.engine.strategies import scenarios
from tui.links import LONGEST, LinkError, Opening, command_line, fragment, opening


def moment_at(scenario: Scenario, epoch: int, stage: str | None) -> Session:
    """A session that stands there."""
    session = Session(scenario)
    session.go_to(epoch, stage)
    return session


def test_the_documented_link_opens_its_moment() -> None:
    """Epoch 10,000, the gradient of w1, a scenario of the gallery, projected."""
    expected = Opening(GALLERY["twins"].scenario, 10_000, "dE_total/dw1", project=True)
    assert expected == opening("epoch=10000&stage=dE_total/dw1&scenario=twins&project")


def test_no_link_opens_the_start() -> None:
    """An address without anything behind the # is the tutorial's start."""
    assert Opening(Scenario()) == opening("")


@pytest.mark.parametrize("stage", ["net_h1", "w5+", "dE_total/dw1", "delta_h2", "update"])
@pytest.mark.parametrize("project", [False, True])
@given(scenario=scenarios, epoch=st.integers(0, 3))
def test_a_link_leads_back_to_its_moment(
    stage: str, project: bool, scenario: Scenario, epoch: int
) -> None:
    """Whatever the scenario, it travels in the link to the last bit."""
    session = Session(scenario)
    if not session.go_to(epoch, stage) and session.moment.stage_id != stage:
        return
    text = fragment(session.moment, project=project)
    assert Opening(scenario, session.moment.epoch, stage, project) == opening(text)
    assert text.isascii()
    assert not set(text) & set(" #\"<>'\n")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("epoch=x", "the link: epoch: expected a whole number up to 10,000,000"),
        ("epoch=99999999999", "the link: epoch: expected a whole number up to 10,000,000"),
        ("stage=w99", 'no stage is called "w99"'),
        ("scenario=learning_rate%3D0", "learning_rate: expected a number above 0"),
        ("scenario=%00", "the link's scenario"),
        ("colour=red", "the link: colour: expected one of epoch, stage, scenario, project"),
        ("x" * (LONGEST + 1), "longer than any"),
    ],
)
def test_a_link_that_leads_nowhere_says_why(text: str, said: str) -> None:
    """One printable line, and nothing else happens."""
    with pytest.raises(LinkError) as caught:
        opening(text)
    assert said in str(caught.value)
    assert str(caught.value).isprintable()


@given(text=st.text(max_size=200))
def test_any_text_is_a_link_or_is_told(text: str) -> None:
    """Nothing else comes out of an address that somebody typed."""
    said = ""
    try:
        opening(text)
    except LinkError as error:
        said = str(error)
    assert said.isprintable()


def test_the_same_as_a_command() -> None:
    """In a terminal the command line is what one copies."""
    at = moment_at(GALLERY["twins"].scenario, 3, "w5+").moment
    assert command_line(at, None, project=True) == (
        "backpass -s twins --epoch 3 --stage w5+ --project"
    )
    own = moment_at(Scenario(learning_rate=0.1), 0, "net_h1").moment
    assert command_line(own, "my class.toml") == "backpass -s 'my class.toml' --stage net_h1"
    assert command_line(Session(Scenario()).moment, None) == "backpass"
