#!/bin/sh
# From nothing to a bundle: world, autoencoder, decoder, sharper pictures, export.
# MINUTES_* set the wall time of each stage; PROCESSES the number of single-threaded workers.
set -eu
cd "$(dirname "$0")/../.."
sh models/setup.sh
python=models/.venv/bin/python
work=models/work
mkdir -p "$work"
export OMP_NUM_THREADS=1

train() {
  module=$1
  shift
  nice -n 4 "$python" -m torch.distributed.run --nproc-per-node "${PROCESSES:-2}" \
    -m "models.training.$module" "$@"
}

"$python" -m models.training.world.tokenizer --out "$work/tokenizer.json"
train train_autoencoder --minutes "${MINUTES_AUTOENCODER:-30}"
train train_decoder --minutes "${MINUTES_DECODER:-85}"
# Codes stay frozen; only the half that draws goes on learning.
train train_autoencoder --resume --decoder-only --minutes "${MINUTES_SHARPEN:-10}"
"$python" -m models.export --decoder "$work/decoder.pt" --autoencoder "$work/autoencoder.pt" --out models/mini
