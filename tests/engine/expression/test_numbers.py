"""How numbers are written."""

from decimal import ROUND_HALF_EVEN, Context, Decimal
from math import inf, isfinite, nan

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from engine.expression import ASCII, fitted, number, shortest, significant
from engine.expression import given as as_given

finite = st.floats(allow_nan=False, allow_infinity=False) | st.floats(-2e6, 2e6)
shown_digits = st.integers(3, 12)
EXACT = Context(prec=1200)


def plain_decimal(value: float, digits: int) -> str:
    """A value rounded in decimal, to even where it lies half-way."""
    return f"{Decimal(value).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_EVEN, EXACT):f}"


@pytest.mark.parametrize(
    ("value", "digits", "expected"),
    [
        (0.7513650695523157, 9, "0.751365070"),
        (0.7513650695523157, 12, "0.751365069552"),
        (0.7513650695523157, 3, "0.751"),
        (-0.01904911, 9, "−0.019049110"),
        (0.0, 9, "0.000000000"),
        (-0.0, 9, "0.000000000"),
        (4e-12, 9, "4.0000e−12"),
        (-4e-12, 9, "−4.0000e−12"),
        (0.0004, 3, "4e−4"),
        (0.0006, 3, "0.001"),
        (0.0005, 3, "0.001"),
        (0.125, 2, "0.12"),
        (0.375, 2, "0.38"),
        (1e6, 9, "1.0000e6"),
        (999999.5, 3, "999999.500"),
        (1.7976931348623157e308, 12, "1.7976931e308"),
        (5e-324, 9, "4.9407e−324"),
        (inf, 9, "∞"),
        (-inf, 9, "−∞"),
        (nan, 9, "nan"),
    ],
)
def test_number(value: float, digits: int, expected: str) -> None:
    """Fixed decimals where they tell something, powers of ten where they would not."""
    assert expected == number(value, digits)


@pytest.mark.parametrize(
    ("value", "digits", "expected"),
    [
        (0.5, 9, "0.5"),
        (0.3775, 9, "0.3775"),
        (3.0, 9, "3"),
        (100.0, 9, "100"),
        (-0.0, 9, "0"),
        (-0.0, None, "0"),
        (0.1 + 0.2, 9, "0.3"),
        (0.1 + 0.2, None, "0.30000000000000004"),
        (4e-12, 9, "4e−12"),
        (-4e-12, None, "−4e−12"),
        (2.5e20, 9, "2.5e20"),
        (1e16, None, "1e16"),
        (inf, 9, "∞"),
        (-inf, None, "−∞"),
        (nan, None, "nan"),
    ],
)
def test_shortest(value: float, digits: int | None, expected: str) -> None:
    """No zeros at the end, of a number or of the digits before a power of ten."""
    assert expected == shortest(value, digits)


@pytest.mark.parametrize(
    ("value", "width", "expected"),
    [
        (0.149780716, 11, "0.149780716"),
        (0.149780716, 8, "0.149781"),
        (-0.149780716, 8, "−0.14978"),
        (0.15, 4, "0.15"),
        (12.345, 4, "12.3"),
        (123456.789, 8, "123456.8"),
        (1234567.0, 7, "1.235e6"),
        (0.000438568, 8, "0.000439"),
        (0.00003514, 6, "351e−7"),
        (0.00003514, 5, "…"),
        (-0.0002665, 7, "−267e−6"),
        (-0.0009996, 7, "−100e−5"),
        (0.00003514, 9, "0.0000351"),
        (0.00003514, 7, "3.51e−5"),
        (0.000035, 6, "3.5e−5"),
        (4e-12, 5, "4e−12"),
        (4e-12, 4, "…"),
        (1.7e308, 7, "1.7e308"),
        (1.7e308, 6, "…"),
        (123456.0, 6, "123456"),
        (-1e300, 5, "…"),
        (1234567.0, 5, "123e4"),
        (-inf, 2, "−∞"),
        (nan, 2, "…"),
        (0.5, 0, ""),
    ],
)
def test_fitted(value: float, width: int, expected: str) -> None:
    """As many decimals as fit, never fewer than three digits, and an ellipsis where none fits."""
    assert expected == fitted(value, width)


@pytest.mark.parametrize(("width", "expected"), [(0, ""), (2, ".."), (5, "...")])
def test_ellipsis_in_ascii(width: int, expected: str) -> None:
    """In ASCII the ellipsis is dots, as many as there is room for."""
    assert expected == fitted(-4.123e-120, width, 9, ASCII)


def test_ascii() -> None:
    """In ASCII the minus is a hyphen and infinity is spelt."""
    values = (-0.5, 4e-12, -inf)
    expected = ["-0.500000000", "4.0000e-12", "-inf"]
    assert expected == [number(value, 9, ASCII) for value in values]


@given(st.floats(-999999.0, 999999.0), shown_digits)
@example(0.0005, 3)
@example(2.5, 3)
@example(0.0625, 3)
def test_decimals_are_rounded_correctly(value: float, digits: int) -> None:
    """Fixed decimals are the exact value rounded in decimal, or the value is too small for them."""
    expected = plain_decimal(value, digits)
    if float(expected):
        assert expected == number(value, digits, ASCII)
    elif value:
        assert "e" in number(value, digits, ASCII)


@given(finite.filter(bool), shown_digits, st.integers(0, 30))
def test_what_is_not_zero_never_looks_like_it(value: float, digits: int, width: int) -> None:
    """A value other than 0 shows a digit other than 0, and its sign."""
    texts = [number(value, digits, ASCII), shortest(value, digits, ASCII), shortest(value, None)]
    texts.append(fitted(value, width, digits, ASCII))
    for text in texts:
        if text.strip("."):
            shown = float(text.replace("−", "-"))
            assert (shown > 0, shown < 0) == (value > 0, value < 0)


@given(st.floats(), st.integers(0, 30), shown_digits)
def test_a_fitted_number_is_never_too_wide_nor_false(value: float, width: int, digits: int) -> None:
    """A number fits its width, rounded and never cut, and shows three digits or all it has."""
    text = fitted(value, width, digits, ASCII)
    assert len(text) <= width
    if isfinite(value) and text.strip("."):
        shown, exact = Decimal(text), Decimal(value)
        last_place = Decimal(1).scaleb(int(shown.as_tuple().exponent))
        assert abs(EXACT.subtract(shown, exact)) <= last_place / 2
        assert len(shown.as_tuple().digits) >= 3 or float(text) == value


@given(finite, st.integers(0, 30), shown_digits)
def test_a_fitted_number_is_whole_where_it_fits(value: float, width: int, digits: int) -> None:
    """With room enough a fitted number is the number itself, and more room never tells less."""
    whole = significant(value, digits)
    assert whole == fitted(value, len(whole), digits)
    narrow, wide = fitted(value, width, digits), fitted(value, width + 1, digits)
    assert "…" not in wide or "…" in narrow or not narrow


@given(finite)
def test_every_digit_reads_back(value: float) -> None:
    """With every digit the text gives the same float back."""
    assert value == float(shortest(value, None, ASCII))


@given(finite, shown_digits)
def test_shortest_says_the_same_as_number(value: float, digits: int) -> None:
    """Leaving out zeros at the end changes nothing about the number shown."""
    short = shortest(value, digits, ASCII)
    assert float(number(value, digits, ASCII)) == float(short)
    mantissa = short.partition("e")[0]
    assert "." not in mantissa or mantissa[-1] not in "0."


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        (0.7413650695, 9, "0.741365070"),
        (0.7413650695, 4, "0.7414"),
        (0.000438568, 4, "0.000439"),
        (-0.0226025, 3, "−0.0226"),
        (0.0995, 2, "0.0995"),
        (-5e-10, 9, "−5.0000e−10"),
        (4.4e-8, 9, "4.4000e−8"),
        (4.4e-8, 4, "4.40e−8"),
        (123.456, 0, "123"),
        (0.0, 3, "0.000"),
        (-0.0, 3, "0.000"),
        (2e6, 9, "2.0000e6"),
        (inf, 4, "∞"),
        (nan, 4, "nan"),
    ],
)
def test_three_digits_always_show(value: float, decimals: int, expected: str) -> None:
    """More decimals than asked for where fewer than three digits would show, or powers of ten."""
    assert expected == significant(value, decimals)


@given(value=finite, decimals=st.integers(0, 12))
def test_what_shows_is_never_false(value: float, decimals: int) -> None:
    """A written number is the value to three digits or better."""
    shown, exact = Decimal(significant(value, decimals, ASCII)), Decimal(value)
    assert abs(shown - exact) <= Decimal("0.005") * abs(exact)


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        (0.4, 9, "0.40"),
        (0.05, 9, "0.05"),
        (-1.15, 9, "−1.15"),
        (0.123, 9, "0.123"),
        (0.6, 2, "0.60"),
        (0.05, 2, "0.05"),
        (2.0, 9, "2.00"),
        (0.123456789012, 9, "0.123456789"),
        (0.123456789012, 4, "0.1235"),
        (1e-12, 9, "1.0000e−12"),
        (3e7, 9, "3.0000e7"),
        (0.0, 9, "0.00"),
    ],
)
def test_a_given_number_is_written_as_it_was_given(
    value: float, decimals: int, expected: str
) -> None:
    """With its own decimals, two at least; one that has too many is written as a computed one."""
    assert expected == as_given(value, decimals)
