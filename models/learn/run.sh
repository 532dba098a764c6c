#!/bin/sh
# From nothing to a bundle: world, picture decoder, decoder, detector, judge, reinforcement, export.
#
#     models/training/run.sh               on a CPU, one stage after another
#     DEVICE=cuda models/training/run.sh   on one GPU, the stages side by side, reinforcement last
#
# MINUTES_* set the wall time of each stage, PROCESSES the number of single-threaded workers on a CPU,
# PROMPTS a folder with T2I-CompBench's *_train.txt to practise on, PYTHON an interpreter that has what
# models/requirements.txt names. With RESUME=1 every stage goes on from its checkpoint.
set -eu
cd "$(dirname "$0")/../.."
if [ -z "${PYTHON:-}" ]; then
  sh models/setup.sh
  PYTHON=models/.venv/bin/python
fi
work=models/work
mkdir -p "$work"
export OMP_NUM_THREADS=1
export SCENOGRAPH_SPRITES="${SCENOGRAPH_SPRITES:-$work/sprites.npz}"
device=${DEVICE:-cpu}
resume=${RESUME:+--resume}

stage() {
  module=$1
  shift
  if [ "$device" = cpu ]; then
    nice -n 4 "$PYTHON" -m torch.distributed.run --nproc-per-node "${PROCESSES:-2}" -m "models.training.$module" "$@"
  else
    "$PYTHON" -m "models.training.$module" --device "$device" "$@"
  fi
}

[ -f "$SCENOGRAPH_SPRITES" ] || env -u SCENOGRAPH_SPRITES "$PYTHON" -m models.families.mini.world.draw.sprites --out "$SCENOGRAPH_SPRITES"
[ -f "$work/tokenizer.json" ] || "$PYTHON" -m models.families.mini.world.tokenizer --out "$work/tokenizer.json"

if [ "$device" = cpu ]; then
  stage train_pictures --minutes "${MINUTES_PICTURES:-60}" $resume
  stage train_decoder --minutes "${MINUTES_DECODER:-180}" $resume
  stage detector.train --minutes "${MINUTES_DETECTOR:-40}" $resume
  stage judge.train --minutes "${MINUTES_JUDGE:-40}" $resume
  practice="--prompts 4 --group 16 --micro 16 --lr 3e-5"
else
  if [ -z "$resume" ]; then rm -f "$work/pictures.pt"; fi
  stage train_decoder --minutes "${MINUTES_DECODER:-6}" --batch 256 --chains 256 --contrast 64 \
    --workers 4 --text-workers 2 --save-every 2 $resume > "$work/decoder.log" 2>&1 &
  decoder=$!
  stage train_pictures --minutes "${MINUTES_PICTURES:-4}" --batch 64 --part 16 --workers 4 \
    --save-every 1 $resume > "$work/pictures.log" 2>&1 &
  pictures=$!
  # The two that look at pictures want drawn ones, too.
  while [ ! -f "$work/pictures.pt" ] && kill -0 "$pictures" 2>/dev/null; do sleep 1; done
  stage detector.train --minutes "${MINUTES_DETECTOR:-4}" --batch 64 --workers 3 --save-every 2 $resume > "$work/detector.log" 2>&1 &
  detector=$!
  stage judge.train --minutes "${MINUTES_JUDGE:-4}" --batch 64 --workers 3 --save-every 2 $resume > "$work/judge.log" 2>&1 &
  judge=$!
  for number in "$decoder" "$pictures" "$detector"; do wait "$number"; done
  practice="--prompts 96 --group 16 --micro 128 --updates 3 --lr 1.5e-4 --warmup 3 --max-chain 200 --save-every 5"
fi

files=""
for suite in spatial numeracy color; do
  file="${PROMPTS:-none}/${suite}_train.txt"
  if [ -f "$file" ]; then files="$files $file"; fi
done
stage reinforce.train_grpo --steps 100000 --minutes "${MINUTES_REINFORCE:-60}" $practice ${files:+--prompt-files $files} $resume

if [ "$device" != cpu ]; then wait "$judge"; fi

if [ "${EXPORT:-1}" = 1 ]; then
  "$PYTHON" -m models.export --decoder "$work/grpo.pt" --pictures "$work/pictures.pt" \
    --detector "$work/detector.pt" --out models/mini
  "$PYTHON" -m models.families.mini.export.detection.judge --judge "$work/judge.pt" --out models/judge
fi
