import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(units = 2) // ERROR from-missing | @Dense | hidden does not say what it reads: add from = "…" with one of product, x, y
    Layer hidden();

    @Dense(from = "hidden", units = 2)
    Layer deeper();

    @Add(from = {"deeper", "x"})
    Layer sum();

    @Multiply // ERROR from-missing | @Multiply | product does not say what it reads: add from = {"…", "…"} with at least 2 of deeper, hidden, sum, x
    Layer product();

    @Dense(from = {"product"}, units = 2)
    @MeanSquaredError
    Layer y();
}
