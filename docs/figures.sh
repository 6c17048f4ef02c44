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
activations plot elu softplus --annotate -o docs/asymptotes.png
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

# Figure recipes
activations plot relu gelu swish --range -4:4 --size 8x4.5 --dpi 120 --scale 1.8 --title 'Three gates' -o docs/recipe-slide.png
activations plot gelu --grad --size 3.4x2 --dpi 300 -o docs/recipe-paper.png
activations plot mish --grad --theme light,dark -o 'docs/recipe-{theme}.png'
activations plot sigmoid tanh softsign --order 1 --range -10:10 --y-scale log -o docs/recipe-log.png
activations plot relu elu softplus --range -3:3 --hues '#1b9e77,#d95f02,#7570b3' --legend header -o docs/recipe-hues.png
activations plot elu:alpha=0.2,0.4,0.6,0.8,1,1.2,1.4,1.6 --range -4:2 -o docs/recipe-sweep.png
activations plot tanh --order 0,1 --layout stacked --size 2.4x2.4 --dpi 150 --legend none -o docs/recipe-small.png

# The gallery, in light and dark; where -8:8 hides what is special about a function, over another range
activations plot relu leaky_relu prelu rrelu relu6 clipped_relu thresholded_relu threshold shifted_relu srelu abs identity nl_relu softplus sqrt_softplus log_sigmoid squareplus bent_identity soft_clipping log_cosh elu elu_plus_one celu selu pelu isrlu soft_exponential step sign hard_sigmoid hard_tanh hard_swish hard_mish smelu sparse_sigmoid sqnl sigmoid tanh symlog softsign isru aria2 cloglog tanh_shrink lisht lecun_tanh penalized_tanh dyt softcap gudermannian arctan gaussian erf derf swish quick_gelu e_swish flatten_t_swish acon_c d_silu gelu gelu_tanh phish mish tanh_exp serf logish smish golu aptx gish elish snake sin cos sinc gcu sinlu softmax log_softmax softmin softmax1 sparsemax entmax15 maxout glu swiglu geglu reglu bilinear swiglu_oai --order 0,1,2 --dpi 100 -o 'docs/gallery/{name}.png'
activations plot laplace --order 0,1,2 --range -1:2.5 --dpi 100 -o docs/gallery/laplace.png
activations plot gelu_10 --order 0,1,2 --range -6:16 --dpi 100 -o docs/gallery/gelu_10.png
activations plot hard_shrink --order 0,1,2 --range -2:2 --dpi 100 -o docs/gallery/hard_shrink.png
activations plot soft_shrink --order 0,1,2 --range -2:2 --dpi 100 -o docs/gallery/soft_shrink.png
activations plot repu --order 0,1,2 --range -2:3 --dpi 100 -o docs/gallery/repu.png
activations plot relu_squared --order 0,1,2 --range -2:3 --dpi 100 -o docs/gallery/relu_squared.png
activations plot star_relu --order 0,1,2 --range -2:3 --dpi 100 -o docs/gallery/star_relu.png
activations plot exponential --order 0,1,2 --range -4:2 --dpi 100 -o docs/gallery/exponential.png
activations plot xielu --order 0,1,2 --range -4:4 --dpi 100 -o docs/gallery/xielu.png
activations plot hard_elish --order 0,1,2 --range -4:4 --dpi 100 -o docs/gallery/hard_elish.png
activations plot sparse_plus --order 0,1,2 --range -3:3 --dpi 100 -o docs/gallery/sparse_plus.png
activations plot relu leaky_relu prelu rrelu relu6 clipped_relu thresholded_relu threshold shifted_relu srelu abs identity nl_relu softplus sqrt_softplus log_sigmoid squareplus bent_identity soft_clipping log_cosh elu elu_plus_one celu selu pelu isrlu soft_exponential step sign hard_sigmoid hard_tanh hard_swish hard_mish smelu sparse_sigmoid sqnl sigmoid tanh symlog softsign isru aria2 cloglog tanh_shrink lisht lecun_tanh penalized_tanh dyt softcap gudermannian arctan gaussian erf derf swish quick_gelu e_swish flatten_t_swish acon_c d_silu gelu gelu_tanh phish mish tanh_exp serf logish smish golu aptx gish elish snake sin cos sinc gcu sinlu softmax log_softmax softmin softmax1 sparsemax entmax15 maxout glu swiglu geglu reglu bilinear swiglu_oai --order 0,1,2 --dpi 100 --theme dark -o 'docs/gallery/{name}-dark.png'
activations plot laplace --order 0,1,2 --range -1:2.5 --dpi 100 --theme dark -o docs/gallery/laplace-dark.png
activations plot gelu_10 --order 0,1,2 --range -6:16 --dpi 100 --theme dark -o docs/gallery/gelu_10-dark.png
activations plot hard_shrink --order 0,1,2 --range -2:2 --dpi 100 --theme dark -o docs/gallery/hard_shrink-dark.png
activations plot soft_shrink --order 0,1,2 --range -2:2 --dpi 100 --theme dark -o docs/gallery/soft_shrink-dark.png
activations plot repu --order 0,1,2 --range -2:3 --dpi 100 --theme dark -o docs/gallery/repu-dark.png
activations plot relu_squared --order 0,1,2 --range -2:3 --dpi 100 --theme dark -o docs/gallery/relu_squared-dark.png
activations plot star_relu --order 0,1,2 --range -2:3 --dpi 100 --theme dark -o docs/gallery/star_relu-dark.png
activations plot exponential --order 0,1,2 --range -4:2 --dpi 100 --theme dark -o docs/gallery/exponential-dark.png
activations plot xielu --order 0,1,2 --range -4:4 --dpi 100 --theme dark -o docs/gallery/xielu-dark.png
activations plot hard_elish --order 0,1,2 --range -4:4 --dpi 100 --theme dark -o docs/gallery/hard_elish-dark.png
activations plot sparse_plus --order 0,1,2 --range -3:3 --dpi 100 --theme dark -o docs/gallery/sparse_plus-dark.png
