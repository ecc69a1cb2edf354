"""Makes the tiny model that the tests of src/main/deidentify/onnx run: the same inputs and output as the real one, a few kB of weights,
and what it says of a piece depends on the pieces beside it, so that a wrong cut shows.

    python models/training/tiny.py

Its vocabulary is letters, digits, punctuation and the few words below; whatever is not one of those words is no identifier. A piece's
score is its own and a tenth of those of the three pieces on either side, so that "doctor" makes a sure name of "perhaps" beside it.
"""
import hashlib
import json
import pathlib
import string

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

OUT = pathlib.Path(__file__).parents[2] / "src/main/deidentify/onnx/testing/tiny"
CATEGORIES = (
    "NAME LOCATION FACILITY DATE AGE_90_PLUS PHONE FAX EMAIL SSN MRN HEALTH_PLAN_ID ACCOUNT LICENSE VEHICLE DEVICE_ID URL IP "
    "BIOMETRIC PHOTO OTHER_ID"
).split()
LABELS = ["O"] + [f"{side}-{c}" for c in CATEGORIES for side in "BI"]
FEATURE_SIZES = [9, 6, 9, 5, 5, 5, 9, 9]

# Word → scores of O, B-NAME, I-NAME, B-DATE, I-DATE; the others are 0, and O is 9 for all other pieces.
PLAIN = 9
WORDS = {
    "zorbla": (9, 15, 10, 0, 0),
    "quennit": (9, 10, 15, 0, 0),
    "##quennit": (9, 10, 15, 0, 0),
    "perhaps": (9, 8, 7, 0, 0),
    "julember": (9, 0, 0, 15, 10),
    "doctor": (40, 25, 0, 0, 0),
}


def vocabulary():
    pieces = ["[PAD]"] + [f"[unused{i}]" for i in range(99)] + ["[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    characters = string.ascii_lowercase + string.digits
    pieces += list(string.punctuation) + list(characters) + [f"##{c}" for c in characters]
    return pieces + list(WORDS)


def model(pieces):
    scores = np.zeros((len(pieces), len(LABELS)), np.int8)
    scores[:, 0] = PLAIN
    for word, values in WORDS.items():
        for label, value in zip(("O", "B-NAME", "I-NAME", "B-DATE", "I-DATE"), values):
            scores[pieces.index(word), LABELS.index(label)] = value
    kernel = np.full((len(LABELS), 1, 7), 0.1, np.float32)
    kernel[0] = 0
    kernel[:, 0, 3] = 1
    init = [
        numpy_helper.from_array(scores, "scores"),
        numpy_helper.from_array(np.zeros((sum(FEATURE_SIZES), 1), np.float32), "feature_table"),
        numpy_helper.from_array(kernel, "kernel"),
        numpy_helper.from_array(np.array([2], np.int64), "axis_two"),
        numpy_helper.from_array(np.array([-1], np.int64), "axis_last"),
    ]
    nodes = [
        helper.make_node("Gather", ["scores", "input_ids"], ["small"]),
        helper.make_node("Cast", ["small"], ["own"], to=TensorProto.FLOAT),
        helper.make_node("Gather", ["feature_table", "features"], ["told"]),
        helper.make_node("ReduceSum", ["told", "axis_two"], ["told_sum"], keepdims=0),
        helper.make_node("Add", ["own", "told_sum"], ["summed"]),
        helper.make_node("Cast", ["attention_mask"], ["mask"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", ["mask", "axis_last"], ["mask_column"]),
        helper.make_node("Mul", ["summed", "mask_column"], ["seen"]),
        helper.make_node("Transpose", ["seen"], ["upright"], perm=[0, 2, 1]),
        helper.make_node("Conv", ["upright", "kernel"], ["mixed"], group=len(LABELS), pads=[3, 3]),
        helper.make_node("Transpose", ["mixed"], ["logits"], perm=[0, 2, 1]),
        helper.make_node("Softmax", ["logits"], ["probabilities"], axis=-1),
    ]
    info = helper.make_tensor_value_info
    graph = helper.make_graph(
        nodes,
        "tiny",
        [
            info("input_ids", TensorProto.INT64, ["rows", "tokens"]),
            info("features", TensorProto.INT64, ["rows", "tokens", len(FEATURE_SIZES)]),
            info("attention_mask", TensorProto.INT64, ["rows", "tokens"]),
        ],
        [info("probabilities", TensorProto.FLOAT, ["rows", "tokens", len(LABELS)])],
        init,
    )
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.checker.check_model(made)
    return made.SerializeToString()


def main():
    pieces = vocabulary()
    OUT.mkdir(parents=True, exist_ok=True)
    files = {"model.onnx": model(pieces), "vocabulary.txt": ("\n".join(pieces) + "\n").encode()}
    for name, content in files.items():
        (OUT / name).write_bytes(content)
    manifest = {
        "form": 1,
        "version": "tiny",
        "files": {n: {"sha256": hashlib.sha256(c).hexdigest(), "bytes": len(c)} for n, c in files.items()},
        "labels": LABELS,
        "window": 32,
        "margin": 6,
        "featureSizes": FEATURE_SIZES,
        "thresholds": {c: {"find": 0.3, "sure": 0.6} for c in CATEGORIES},
    }
    (OUT / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n")
    print({n: len(c) for n, c in files.items()})


if __name__ == "__main__":
    main()
