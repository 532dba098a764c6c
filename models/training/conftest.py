"""Tests share the machine: one thread each, which is also the fastest for networks this small."""

import torch

torch.set_num_threads(1)
