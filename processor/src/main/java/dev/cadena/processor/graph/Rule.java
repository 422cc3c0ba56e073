package dev.cadena.processor.graph;

import dev.cadena.processor.diagnostic.Diagnostics;

/** A rule that a graph must obey. */
interface Rule {
    void check(NetworkGraph graph, Diagnostics diagnostics);
}
