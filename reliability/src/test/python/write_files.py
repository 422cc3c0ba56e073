"""Writes the stored files of PythonFilesTest, with PyTorch and the safetensors package: python write_files.py <folder>."""
import sys

import torch
from safetensors.torch import save_file

folder = sys.argv[1]
torch.manual_seed(1)
model = torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.Tanh(), torch.nn.Linear(4, 2))
x = torch.linspace(-1, 1, 15).reshape(5, 3)
with torch.no_grad():
    y = model(x)
save_file(model.state_dict(), f"{folder}/torch.safetensors", metadata={"format": "pt"})
save_file({"x": x, "y": y}, f"{folder}/torch_outputs.safetensors")
halves = {name: tensor.to(torch.float16).contiguous() for name, tensor in model.state_dict().items()}
halves |= {f"b.{name}": tensor.to(torch.bfloat16).contiguous() for name, tensor in model.state_dict().items()}
save_file(halves, f"{folder}/torch_halves.safetensors")
values = {name: tensor.to(torch.float64).flatten().tolist() for name, tensor in halves.items()}
with open(f"{folder}/torch_halves.txt", "w") as out:
    for name in sorted(values):
        out.write(name + " " + " ".join(repr(v) for v in values[name]) + "\n")
