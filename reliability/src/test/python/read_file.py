"""Tells what the safetensors package reads in a file, and writes it again: python read_file.py <file> <copy>."""
import sys

from safetensors import safe_open
from safetensors.numpy import save_file

tensors = {}
with safe_open(sys.argv[1], framework="numpy") as file:
    for key in sorted(file.metadata()):
        print("metadata", key, file.metadata()[key])
    for name in sorted(file.keys()):
        tensor = file.get_tensor(name)
        tensors[name] = tensor
        print("tensor", name, tensor.dtype, list(tensor.shape), tensor.tobytes().hex())
save_file(tensors, sys.argv[2])
