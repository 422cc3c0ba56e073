import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input({2, 3})
    Layer a();

    @Input({3, 3})
    Layer b();

    @Input({3, 2})
    Layer c();

    @Concatenate(from = {"a", "b"}) // ERROR shapes-mismatch | {"a", "b"} | join them along axis = 0, the only one in which they differ
    Layer both();

    @Add(from = {"b", "c"}) // ERROR shapes-mismatch | {"b", "c"} | give both the same shape
    Layer sum();

    @Reshape(from = "a", shape = 6)
    Layer flat();

    @Add(from = {"flat", "c"}) // ERROR shapes-mismatch | {"flat", "c"} | give both the same shape by @Reshape
    Layer further();

    @Flatten(from = "both")
    Layer row();

    @Dense(from = "row", units = 1)
    @MeanSquaredError
    Layer out();
}
