"""The picture of the network: where things stand, what each place shows, and what is lit."""

from tui.network.picture import draw_network, gradient_in

__all__ = ["draw_network", "gradient_in"]
