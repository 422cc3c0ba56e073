/** The immutable, acyclic graph of layers, and one class per rule that it must obey. Imports declaration, diagnostic. */
package dev.cadena.processor.graph;
