package dev.cadena.processor.diagnostic;

import java.util.Locale;

/** The stable codes of all messages, each with what {@code docs/errors.md} says of it. */
public enum Code {
    NOT_DECLARABLE(
            "`@Network` stands on a type that the generated class could not implement or extend. It needs an interface, or an"
                    + " abstract class with a constructor without parameters; neither private, generic, sealed nor inner, and without"
                    + " an abstract method that is package-private in another package."),
    CLASS_NAME(
            "The generated class cannot have its name, because Java allows no such name or because another type has it: one of the"
                    + " package, one within the generated class, one that it would inherit, or one of `java.lang`. `@Network(className = \"…\")` chooses another."),
    NETWORK_MISSING(
            "A warning: a type declares layers, but neither it nor a type that extends it has `@Network`, so there will be no"
                    + " class. Add it, or `@SuppressWarnings(\"cadena\")` where only networks of other projects extend the type."),
    NOT_A_LAYER(
            "An abstract method is neither a layer nor a method of the generated class. The message shows the generated methods"
                    + " that come near. Otherwise annotate it as a layer, give it a body, or remove it."),
    LAYER_METHOD(
            "A method has the annotations of a layer but is not abstract, has parameters or type parameters, or does not return"
                    + " `Layer`. A layer is declared as `@Dense(…) Layer hidden();`."),
    NAME_RESERVED(
            "A layer has the name of a method that every generated class has, or a method cannot stand beside a generated one: it has"
                    + " a body, is static where that is not, or is not static where that is (`create` and `load`). Choose another"
                    + " name."),
    RETURN_TYPE(
            "An abstract method has the name and the parameters of a generated one but returns something else. Declare the type"
                    + " that the message names, or choose another name."),
    SEVERAL_LAYERS(
            "A method has two annotations of `dev.cadena.layer`. It declares one layer: keep one, and declare the other by a"
                    + " method of its own. Or two types that a network extends declare a layer of the same name."),
    FUNCTION_WITHOUT_LAYER(
            "A method has an activation, a loss or `@Labels`, but no annotation of `dev.cadena.layer` that they could"
                    + " belong to. Add one: `@Dense`, or `@Activate` for an activation alone."),
    SEVERAL_FUNCTIONS(
            "A layer has two activations or two losses. Keep one; a second activation is a layer of its own, by `@Activate`."),
    ACTIVATION_MISSING(
            "`@Activate` applies the activation beside it, and there is none. Add one, for example `@Relu`."),
    FROM_MISSING(
            "A layer does not say what it reads. Every layer but an input names it in `from`; the order of methods means nothing,"
                    + " because compilers do not keep it."),
    FROM_UNKNOWN(
            "A layer reads a name that no layer has. The name of a layer is the name of its method; the message proposes one that"
                    + " is near."),
    FROM_COUNT(
            "A layer names more or fewer layers in `from` than its kind reads: most read one, merges such as `@Add` 2 to 100, `@Subtract` and `@Dot` two. More are joined by several layers, each of which joins some of them."),
    CYCLE(
            "Layers read each other in a circle, or one reads itself. The message shows the path; let one layer of it read another layer."),
    NO_INPUT(
            "No layer is an input, so there is nothing to compute from. Declare one, for example `@Input(4) Layer features();`."),
    INPUT_UNREAD("No layer reads an input, so it has no effect. Name it in the `from` of a layer, or remove it."),
    NO_LOSS(
            "No layer has a loss, so there is nothing to train for. Add one to the output, for example `@MeanSquaredError`."),
    PREPARATION_PLACE(
            "A layer that is fitted to the training data, such as `@Standardize`, reads one that is neither an input nor of its"
                    + " kind, or has an activation, or reads an input that has one: what it is fitted to are raw data, before the"
                    + " first update. Move it to the front; `@Rescale` may stand anywhere."),
    LOSS_ON_INPUT(
            "A loss stands on an input, or on a layer that prepares one, which training cannot change. Move it to a layer that is computed."),
    LOSS_ON_NOISE(
            "A loss stands on a layer that draws random numbers in training, such as `@Dropout`, and so would judge what was drawn."
                    + " Move it to the layer that this one reads, or to one that reads this one."),
    DESTANDARDIZED_OUTPUT(
            "A `@Destandardize` layer has no loss, and so no targets whose unit it could take, or a loss whose targets have none, or an"
                    + " activation, which would change the unit. It is an output with a loss of any numbers, such as"
                    + " `@MeanSquaredError`; an activation goes to the layer that it reads."),
    LOSS_PAIRING(
            "A loss cannot judge what its layer yields, for example a cross-entropy numbers that are no probabilities. The message"
                    + " says what to change, then which losses fit what is there. A warning where it can but trains badly, as squared errors of a softmax do. A loss or"
                    + " activation of your own goes with anything."),
    LEADS_TO_NO_LOSS(
            "A layer has weights, but no loss depends on it, so they would never be trained. Add a loss, let a layer that leads to"
                    + " one read it, or remove it. A layer without weights of its own may be an output without a loss."),
    NO_WEIGHTS("No layer has weights that training may change. Add one that has, such as `@Dense`, or remove a"
            + " `trainable = false`."),
    WEIGHTS_OF(
            "A layer uses the weights of another one by `weightsOf`, which must be a `@Dense` layer with weights of its own, with as"
                    + " many units and inputs, with biases exactly if this layer has them, and with `trainable = false` if this layer says so."),
    NO_CLASSES(
            "A method asks for `classify`, but the output stands for no class. Use `predict`, or make the output one that does, for"
                    + " example by softmax with categorical cross-entropy."),
    SIZE_OUT_OF_RANGE(
            "A size is below 1, or an array cannot hold the components of a layer, of all inputs, of all outputs, of the weights or of"
                    + " the intermediate values."),
    SHAPES_MISMATCH(
            "The layers that a merge joins have shapes that do not go together. The message shows two of them, each with the layers"
                    + " that it comes from."),
    RANK_MISMATCH(
            "A layer reads a shape that its kind cannot: `@Dense` and `@Softmax` work on vectors, which `@Flatten` makes; the sizes"
                    + " of `@Reshape` must have the same product as those that it reads."),
    NUMBER_OUT_OF_RANGE(
            "A number is NaN or infinite, is not above 0 where it must be, is no rate of at least 0 and below 1 where it must be, or is"
                    + " beyond the range of `float`. In the last case `@Network(precision = Precision.DOUBLE)` is a way out."),
    LABELS_MISMATCH(
            "`@Labels` are not one distinct name for each class: one for each unit, two for a single unit that decides between"
                    + " two classes. They stand on an output that has classes."),
    FORMULA_SYNTAX(
            "The formula of an activation or a loss does not parse, uses a name that it does not know, or contains a number that"
                    + " is not finite. The message shows the place. A formula may use the variable x (activation) or y and p (loss), the"
                    + " numeric members of its annotation type, + − * / ^, functions, and conditions with `? :`. It has at"
                    + " most 1,000 characters and 128 operations, and fewer than 100 parentheses inside one another: split a longer activation"
                    + " into two layers by `@Activate`, and shorten a loss."),
    FORMULA_CONSTANT(
            "A warning: a formula does not depend on its variable x (activation) or p (loss), or its derivative is 0 everywhere,"
                    + " as that of `sign(x)` is, so nothing can be trained through it. Let its value change with the variable. A softmax of one"
                    + " unit is such a one: it is always 1; and `@LayerNormalization` of one component, which is always its bias."),
    FORMULA_MEMBER_UNUSED(
            "A warning: a formula does not use a numeric member of its annotation type, so the member's value has no effect. Use"
                    + " it, or remove it. The `weight` of a loss is no part of its formula."),
    UNRESOLVED(
            "A name in the declaration means nothing to the compiler. Cadena waited for other annotation processors to generate it;"
                    + " none did. The compiler reports the name as well: correct it, or see why that processor did not run."),
    RUNTIME_MISSING(
            "The runtime cannot be found from the package of the network. Put `cadena-runtime` on the class path or, in a modular project, add `requires dev.cadena;`."),
    RUNTIME_VERSION(
            "The `cadena-runtime` that the network is compiled against does not fit this processor. Give both the same version."),
    SOURCE_LEVEL("The generated classes are Java 17. Compile with `--release 17` or later; in Maven the property is"
            + " `maven.compiler.release`."),
    NOT_WRITTEN("The generated class could not be written. The message has the reason that the file system gave."),
    REPORT_NOT_WRITTEN(
            "A warning: the report that the compiler option `-Acadena.report=DIRECTORY` asks for could not be written. The message has"
                    + " the reason that the file system gave. The class is generated all the same."),
    INTERNAL(
            "Cadena failed, and it is not your fault. Please report the message together with the declaration. Other networks are"
                    + " generated all the same.");

    private final String explanation;

    Code(String explanation) {
        this.explanation = explanation;
    }

    /** The code as it stands in a message, for example {@code cadena-from-missing}. */
    public String text() {
        return "cadena-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the code means and what to do, in Markdown. */
    public String explanation() {
        return explanation;
    }
}
