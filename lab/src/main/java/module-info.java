/** What whoever develops a network needs, and the program that runs it does not: scores, selection, watching. */
module dev.cadena.lab {
    requires transitive dev.cadena;

    exports dev.cadena.lab.checkpoint;
    exports dev.cadena.lab.data;
    exports dev.cadena.lab.metric;
    exports dev.cadena.lab.optimizer;
    exports dev.cadena.lab.selection;
    exports dev.cadena.lab.watch;
    exports dev.cadena.lab.weights;
}
