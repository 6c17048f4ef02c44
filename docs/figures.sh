#!/bin/sh
# Every picture of the README and of these pages. In the folder above this one:
#
#     activations batch docs/figures.sh            draws what changed
#     activations batch docs/figures.sh --check    fails if a picture is not what its line draws
#
# A shell makes the same files, one after the other.

# README
activations plot relu --grad -o docs/relu-grad.png
activations plot prelu:alpha=0.01,0.1,0.25 --range -4:4 -o docs/prelu-alpha.png
activations plot relu sigmoid tanh --range -3:3 -o docs/relu-sigmoid-tanh.png

# Getting started
activations plot gelu --grad --layout stacked -o docs/gelu-stacked.png

# Reading the pictures
activations plot tanh --order 0,1,2 -o docs/tanh-orders.png
activations plot step --range -2:2 -o docs/step.png
activations plot leaky_relu --grad --range -2:2 -o docs/leaky_relu-torch.png
activations plot leaky_relu --grad --range -2:2 --framework jax -o docs/leaky_relu-jax.png

# The gallery, in light and dark
activations plot --all --grad --dpi 100 -o 'docs/gallery/{name}.png'
activations plot --all --grad --dpi 100 --theme dark -o 'docs/gallery/{name}-dark.png'
