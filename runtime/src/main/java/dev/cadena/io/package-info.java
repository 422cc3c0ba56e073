/**
 * Files of weights, in the <a href="https://github.com/huggingface/safetensors">safetensors</a> container. A file is
 * loaded whole and right, or not at all; a crash during saving leaves the old file. Imports the root, spi and
 * internal only.
 */
package dev.cadena.io;
