"""The mini's small networks, for these tests too."""

from models.families.mini.conftest import networks as networks
