package dev.cadena.samples.formula;

import dev.cadena.Layer;
import dev.cadena.activation.Tanh;
import dev.cadena.layer.Dense;
import dev.cadena.layer.Input;

/** The layers that all networks of this sample have. */
@SuppressWarnings("cadena")
public interface Patient {
    /** Age, sex, body mass, blood pressure and six serum values, standardised. */
    @Input(10)
    Layer values();

    /** Features of the patient. */
    @Dense(from = "values", units = 8)
    @Tanh
    Layer features();
}
