#!/bin/sh
# From nothing to a bundle: world, picture decoder, decoder, detector, judge, export.
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
train train_pictures --minutes "${MINUTES_PICTURES:-40}"
train train_decoder --minutes "${MINUTES_DECODER:-90}"
train detector.train --minutes "${MINUTES_DETECTOR:-20}"
train judge.train --minutes "${MINUTES_JUDGE:-20}"
"$python" -m models.export --decoder "$work/decoder.pt" --pictures "$work/pictures.pt" \
  --detector "$work/detector.pt" --out models/mini
