"""One expression of each kind and of each way to nest them, for tests of the written views."""

from engine.expression import (
    HALF,
    LOGISTIC,
    Constant,
    Derivative,
    Difference,
    Exponential,
    Expression,
    Negative,
    Power,
    Product,
    Quantity,
    Quotient,
    Ratio,
    Square,
    Sum,
)

W, X, B, ETA = Quantity("w1"), Quantity("i1"), Quantity("b1"), Quantity("eta")
BY_OUT, SLOPE = Quantity("dE_total/dout_o1"), Quantity("dout_o1/dnet_o1")

EXAMPLES: dict[str, Expression] = {
    "constant": Constant(2),
    "ratio": Ratio(3, 4),
    "half": HALF,
    "quantity": W,
    "derivative": BY_OUT,
    "sum": Sum((W, X, B)),
    "product": Product((W, X)),
    "chain": Product((BY_OUT, SLOPE)),
    "products": Sum((Product((W, X)), Product((B, Constant(1))))),
    "sum in product": Product((W, Sum((X, B)))),
    "difference": Difference(W, X),
    "step": Difference(W, Product((ETA, BY_OUT))),
    "sum taken away": Difference(W, Sum((X, B))),
    "difference taken away": Difference(W, Difference(X, B)),
    "negative": Negative(Difference(W, X)),
    "square": Product((HALF, Square(Difference(W, X)))),
    "power": Power(Sum((W, X)), Difference(Constant(2), Constant(1))),
    "quotient": Product((W, Quotient(Sum((X, B)), W))),
    "power of a quotient": Power(Quotient(W, BY_OUT), Constant(3)),
    "exponential": Product((Exponential(Negative(W)), Exponential(X), Constant(-1))),
    "unfinished": Sum((Derivative(Product((HALF, Square(Difference(W, X)))), "w1"), B)),
    "logistic": LOGISTIC(W),
    "logistic of a sum": LOGISTIC(Sum((W, X))),
}
