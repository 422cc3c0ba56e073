/** What a compiled network needs at run time: annotations, training, prediction. No dependency but the JDK. */
module dev.cadena {
    exports dev.cadena;
    exports dev.cadena.activation;
    exports dev.cadena.data;
    exports dev.cadena.io;
    exports dev.cadena.layer;
    exports dev.cadena.loss;
    exports dev.cadena.metric;
    exports dev.cadena.optimizer;
    exports dev.cadena.spi;
    exports dev.cadena.train;
}
