"""The network: a 6-layer BERT encoder (weights of all-MiniLM-L6-v2), feature embeddings added to its word embeddings, one linear layer.

Written out in plain layers rather than taken from a framework, so that it exports to a small graph of standard operators.
"""

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn


class Attention(torch.autograd.Function):
    """ONNX Runtime's own operator for attention, in the exported graph only: half the time of its parts written out."""

    @staticmethod
    def forward(ctx, q, k, v, bias, mask, heads):
        return q

    @staticmethod
    def symbolic(g, q, k, v, bias, mask, heads):
        mask = g.op("Cast", mask, to_i=6)
        return g.op("com.microsoft::MultiHeadAttention", q, k, v, bias, mask, num_heads_i=heads).setType(q.type())


class Layer(nn.Module):
    def __init__(self, width: int, heads: int, inner: int, dropout: float):
        super().__init__()
        self.heads, self.size, self.dropout = heads, width // heads, dropout
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)

    def forward(self, x, mask):
        b, t, w = x.shape
        if torch.onnx.is_in_onnx_export():
            q, k, v = torch.matmul(x, self.qkv.weight.t()).split(w, -1)
            mixed = Attention.apply(q, k, v, self.qkv.bias, mask, self.heads)
        else:
            q, k, v = self.qkv(x).view(b, t, 3, self.heads, self.size).permute(2, 0, 3, 1, 4).unbind(0)
            mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask[:, None, None, :].bool()).transpose(1, 2).reshape(b, t, w)
        x = self.norm1(x + F.dropout(self.out(mixed), self.dropout, self.training))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), self.dropout, self.training))


class Network(nn.Module):
    """input_ids, features (offsets added), attention_mask: int64 [rows, pieces(, features)] → scores [rows, pieces, labels]."""

    def __init__(self, labels: int, feature_values: int, layers: int = 6, width: int = 384, heads: int = 12, inner: int = 1536, words: int = 30522, dropout: float = 0.0):
        super().__init__()
        self.words, self.places, self.kinds = nn.Embedding(words, width), nn.Embedding(512, width), nn.Embedding(2, width)
        self.features = nn.Embedding(feature_values, width)
        nn.init.normal_(self.features.weight, std=0.01)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner, dropout) for _ in range(layers))
        self.head = nn.Linear(width, labels)
        self.dropout = dropout

    def forward(self, input_ids, features, attention_mask):
        positions = torch.arange(input_ids.shape[1], device=input_ids.device)
        x = self.words(input_ids) + self.places(positions) + self.kinds.weight[0] + self.features(features).sum(-2)
        x = F.dropout(self.norm(x), self.dropout, self.training)
        for layer in self.layers:
            x = layer(x, attention_mask)
        return self.head(x)

    def load_encoder(self, file: str) -> None:
        """Takes the encoder's weights from a BERT checkpoint in safetensors."""
        w = {k.removeprefix("bert."): v.float() for k, v in load_file(file).items()}
        copy = lambda target, name: target.data.copy_(w[name])
        for target, name in ((self.words, "word"), (self.places, "position"), (self.kinds, "token_type")):
            copy(target.weight, f"embeddings.{name}_embeddings.weight")
        copy(self.norm.weight, "embeddings.LayerNorm.weight"), copy(self.norm.bias, "embeddings.LayerNorm.bias")
        for i, layer in enumerate(self.layers):
            at = f"encoder.layer.{i}."
            for kind in ("weight", "bias"):
                parts = [w[f"{at}attention.self.{n}.{kind}"] for n in ("query", "key", "value")]
                getattr(layer.qkv, kind).data.copy_(torch.cat(parts))
                for module, name in ((layer.out, "attention.output.dense"), (layer.norm1, "attention.output.LayerNorm"), (layer.up, "intermediate.dense"), (layer.down, "output.dense"), (layer.norm2, "output.LayerNorm")):
                    getattr(module, kind).data.copy_(w[f"{at}{name}.{kind}"])
