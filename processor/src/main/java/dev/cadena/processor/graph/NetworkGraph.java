package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.NetworkDeclaration;
import java.util.List;

/**
 * A valid network.
 *
 * @param declaration what it was made of
 * @param nodes the layers in topological order, ties by name
 */
public record NetworkGraph(NetworkDeclaration declaration, List<Node> nodes) {}
