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
activations plot hard_swish --grad --layout stacked --annotate --range -5:5 -o docs/hard_swish-annotated.png

# Packages
activations plot mish --grad --range -4:4 --size 256x256px --dpi 100 --title " " -o docs/icon.png

# Getting started
activations plot gelu --grad --layout stacked -o docs/gelu-stacked.png

# Reading the pictures
activations plot tanh --order 0,1,2 -o docs/tanh-orders.png
activations plot step --range -2:2 -o docs/step.png
activations plot leaky_relu --grad --range -2:2 -o docs/leaky_relu-torch.png
activations plot leaky_relu --grad --range -2:2 --framework jax -o docs/leaky_relu-jax.png

# Number types and several inputs
activations plot gelu --dtype float64,float8_e4m3 --range -4:4 -o docs/gelu-dtype.png
activations plot softmax:others=0,1/2,2 --grad -o docs/softmax.png

# Exercises
activations exercise prelu -o docs/exercise-prelu.png
activations exercise piecewise-linear --network '{"layers": [ {"weights": [[1.5], [-0.8], [0.6]], "biases": [-0.3, 0.9, 1.2], "activation": "relu"}, {"weights": [[0.7, -1.1, 0.4], [-0.5, 0.9, 1.3]], "biases": [0.2, -0.6], "activation": "relu"}, {"weights": [[1.2, -0.7]], "biases": [0.1]}]}' -o docs/exercise-piecewise-linear.png
activations exercise piecewise-linear --network sawtooth:4 -o docs/exercise-sawtooth.png
activations exercise tanh-sigmoid -o docs/exercise-tanh-sigmoid.png
activations exercise minibatch -o docs/exercise-minibatch.png
activations exercise vanishing-gradient -o docs/exercise-vanishing-gradient.png

# The gallery, in light and dark
activations plot --all --grad --dpi 100 -o 'docs/gallery/{name}.png'
activations plot --all --grad --dpi 100 --theme dark -o 'docs/gallery/{name}-dark.png'
