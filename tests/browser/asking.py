"""Whether a page would be left without a question."""

ASKS = """() => {
  const leaving = new Event("beforeunload", { cancelable: true });
  return !window.dispatchEvent(leaving);
}"""
"""Whether the page has the browser ask before it is left."""
