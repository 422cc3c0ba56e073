import dev.cadena.*;
import dev.cadena.activation.*;
import dev.cadena.layer.*;
import dev.cadena.loss.*;

@Network
interface Wrong {
    @Input(2)
    Layer x();

    @Dense(from = "x", units = 2)
    Layer logits();

    @Dropout(from = "logits", rate = 0.5) @Softmax @CategoricalCrossEntropy // ERROR loss-on-noise | @CategoricalCrossEntropy | out draws at random in training, but has the loss CategoricalCrossEntropy
    Layer out();
}
