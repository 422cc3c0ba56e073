package dev.cadena.samples.cancer;

import dev.cadena.Layer;
import dev.cadena.activation.Relu;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;

/** What the two networks of this sample have in common. */
interface Tumour {
    /** Thirty measures of the cell nuclei in a sample of tissue, standardised. */
    @Input(30)
    Layer measures();

    /** Features of the tissue. */
    @Dense(from = "measures", units = 12)
    @Relu
    Layer features();
}
