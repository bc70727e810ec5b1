"""The picture of the network: where things stand, what each place shows, and what is lit."""

from tui.network.picture import Picture, draw_network

__all__ = ["Picture", "draw_network"]
