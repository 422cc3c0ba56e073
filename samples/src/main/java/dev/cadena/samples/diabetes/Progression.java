package dev.cadena.samples.diabetes;

import dev.cadena.Layer;
import dev.cadena.activation.Tanh;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;

/** What the three networks of this sample have in common: networks inherit layers. */
interface Progression {
    /** Age, sex, body mass index, blood pressure and six blood serum values, standardised. */
    @Input(10)
    Layer patient();

    /** Features of the patient. */
    @Dense(from = "patient", units = 8)
    @Tanh
    Layer features();
}
