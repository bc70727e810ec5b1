"""The picture of the network: where things stand, what each place shows, and what is lit."""

from tui.network.geometry import LEAST_HEIGHT, LEAST_WIDTH
from tui.network.picture import Picture, draw_network

__all__ = ["LEAST_HEIGHT", "LEAST_WIDTH", "Picture", "draw_network"]
