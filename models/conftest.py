"""Tests share the machine: one thread each, which is also the fastest for networks this small."""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")
