"""Trains the network on encoded notes: `train.py DATA ENCODER.safetensors|NET.pt OUT.pt [--pieces M] [--features all|written|none] [--layers N]`.

DATA is the path that encode.ts wrote, without ending. Rows are stretches of 40 to 190 pieces, so that the model knows cut-off context;
batches hold rows of like length. Goes on from NET.pt where one is given. Saves OUT.pt at every tenth part and at the end; a run that was cut off goes on from there.
"""

import argparse
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from network import Network

SIZES = [9, 6, 9, 5, 5, 5, 9, 9]
"""Values of each feature, as in src/main/deidentify/onnx/features.ts."""
OFFSETS = np.cumsum([0] + SIZES[:-1])
WRITTEN = 3
"""The first features tell how a word is written, the others what the word lists know."""
LABELS = 41
CLS, SEP, PAD = 101, 102, 0
NOT_COUNTED = 255
ROW = 190
BATCH = 4096


def read(data: str):
    ids = np.fromfile(data + ".ids", np.uint16).astype(np.int64)
    features = np.fromfile(data + ".features", np.uint8).reshape(len(ids), len(SIZES)).astype(np.int64)
    labels = np.fromfile(data + ".labels", np.uint8).astype(np.int64)
    labels[labels == NOT_COUNTED] = -100
    starts = np.concatenate([[0], np.cumsum(np.fromfile(data + ".lengths", np.uint32).astype(np.int64))])
    return ids, features, labels, starts


def rows_of(starts, rng) -> list[tuple[int, int]]:
    """Stretches of every text: short ones whole, long ones cut at random places."""
    rows = []
    for a, b in zip(starts[:-1], starts[1:]):
        while b - a > ROW:
            cut = a + int(rng.integers(40, ROW + 1))
            rows.append((a, cut))
            a = cut
        if b > a:
            rows.append((a, b))
    return rows


def batches_of(rows, rng):
    """Rows of like length together, in random order."""
    rows = sorted(rows, key=lambda r: (r[1] - r[0]) + rng.random() * 8)
    batch, out = [], []
    for row in rows:
        if batch and (row[1] - row[0] + 10) * (len(batch) + 1) > BATCH:
            out.append(batch)
            batch = []
        batch.append(row)
    out.append(batch)
    rng.shuffle(out)
    return out


def tensors(batch, ids, features, labels, rng, use: str):
    """@param use which features the model is told"""
    width = max(b - a for a, b in batch) + 2
    width += -width % 8
    x = np.zeros((len(batch), width), np.int64)
    f = np.zeros((len(batch), width, len(SIZES)), np.int64)
    mask = np.zeros((len(batch), width), np.int64)
    y = np.full((len(batch), width), -100, np.int64)
    for i, (a, b) in enumerate(batch):
        n = b - a
        x[i, 0], x[i, 1 : n + 1], x[i, n + 1] = CLS, ids[a:b], SEP
        f[i, 1 : n + 1] = features[a:b]
        y[i, 1 : n + 1] = labels[a:b]
        mask[i, : n + 2] = 1
        if rng is not None:
            # the word lists do not know everybody: whole rows, and names here and there, are read without them
            hidden = np.ones(n, bool) if rng.random() < 0.12 else (rng.random(n) < np.where(labels[a:b] > 0, 0.15, 0.03))
            f[i, 1 : n + 1, WRITTEN:][hidden] = 1
    if use == "none":
        f[:] = 0
    elif use == "written":
        f[:, :, WRITTEN:] = 0
    f += OFFSETS
    return torch.from_numpy(x), torch.from_numpy(f), torch.from_numpy(mask), torch.from_numpy(y)


@torch.no_grad()
def judge(net, data: str, use: str, most: int = 400_000) -> str:
    """Pieces of identifiers found and pieces masked in vain, at probability one half, and the share of right categories."""
    ids, features, labels, starts = read(data)
    rng = np.random.default_rng(0)
    found = gold = vain = plain = right = 0
    net.eval()
    for batch in batches_of(rows_of(starts[starts <= most], rng), rng):
        x, f, mask, y = tensors(batch, ids, features, labels, None, use)
        with torch.autocast("cpu", torch.bfloat16):
            p = torch.softmax(net(x, f, mask).float(), -1)
        hit, is_gold, is_plain = 1 - p[..., 0] > 0.5, y > 0, y == 0
        found, gold = found + (hit & is_gold).sum().item(), gold + is_gold.sum().item()
        vain, plain = vain + (hit & is_plain).sum().item(), plain + is_plain.sum().item()
        right += (((p[..., 1:].argmax(-1)) // 2 == (y - 1) // 2) & hit & is_gold).sum().item()
    net.train()
    return f"{Path(data).name}: recall {100 * found / max(1, gold):.2f} %, masked in vain {100 * vain / max(1, plain):.3f} %, category {100 * right / max(1, found):.1f} %"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("data")
    parser.add_argument("encoder")
    parser.add_argument("out")
    parser.add_argument("--pieces", type=float, default=9, help="millions to train on")
    parser.add_argument("--features", default="all", choices=("all", "written", "none"))
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--judge", nargs="*", default=[])
    args = parser.parse_args()

    torch.manual_seed(args.seed)
    rng = np.random.default_rng(args.seed)
    ids, features, labels, starts = read(args.data)
    net = Network(LABELS, sum(SIZES), args.layers)
    if args.encoder.endswith(".pt"):
        net.load_state_dict(torch.load(args.encoder))
    else:
        net.load_encoder(args.encoder)
    slow = [p for n, p in net.named_parameters() if not n.startswith(("features", "head"))]
    fast = [*net.features.parameters(), *net.head.parameters()]
    optimiser = torch.optim.AdamW([{"params": slow, "lr": args.rate}, {"params": fast, "lr": args.rate * 5}], weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    rates = [group["lr"] for group in optimiser.param_groups]
    spent, seen, done = 0.0, 0, 0.0
    if Path(args.out + ".part").exists():
        state = torch.load(args.out + ".part")
        net.load_state_dict(state["net"]), optimiser.load_state_dict(state["optimiser"])
        spent, seen = state["spent"], state["seen"]
    net.train()
    told, saved = time.time(), seen / (args.pieces * 1e6)
    while done < 1:
        for batch in batches_of(rows_of(starts, rng), rng):
            began = time.time()
            done = min(1.0, seen / (args.pieces * 1e6))
            scale = min(1.0, done / 0.04 + 0.02) * max(0.02, 1 - done)
            for group, rate in zip(optimiser.param_groups, rates):
                group["lr"] = rate * scale
            x, f, mask, y = tensors(batch, ids, features, labels, rng, args.features)
            with torch.autocast("cpu", torch.bfloat16):
                scores = net(x, f, mask)
            loss = F.cross_entropy(scores.float().view(-1, LABELS), y.view(-1), ignore_index=-100)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            seen += int(mask.sum())
            spent += time.time() - began
            if time.time() - told > 60:
                told = time.time()
                print(f"{spent / 60:.1f} min  {seen / 1e6:.2f} M pieces  {seen / spent:.0f}/s  loss {loss.item():.4f}", flush=True)
            if done - saved > 0.1:
                saved = done
                torch.save({"net": net.state_dict(), "optimiser": optimiser.state_dict(), "spent": spent, "seen": seen}, args.out + ".part")
            if done >= 1:
                break
    torch.save(net.state_dict(), args.out)
    Path(args.out + ".part").unlink(missing_ok=True)
    print(f"trained {spent / 60:.1f} min on {seen / 1e6:.2f} M pieces")
    for data in args.judge:
        print(judge(net, data, args.features), flush=True)


if __name__ == "__main__":
    main()
