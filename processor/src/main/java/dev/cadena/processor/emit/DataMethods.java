package dev.cadena.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The methods of a generated class that take observations with their targets: one overload for each pair of types. */
final class DataMethods {
    private static final ClassName TRAINING = ClassName.get("dev.cadena", "Training");
    private static final ClassName EVALUATION = ClassName.get("dev.cadena.metric", "Evaluation");
    private static final ClassName HISTORY = ClassName.get("dev.cadena.train", "History");
    private static final ClassName TRAINER = ClassName.get("dev.cadena.train", "Trainer");
    private static final ClassName TABLE = ClassName.get("dev.cadena.train", "Table");
    private static final ArrayTypeName LABELS = ArrayTypeName.of(TypeName.INT);
    private static final List<ArrayTypeName> COLUMNS =
            List.of(ArrayTypeName.of(TypeName.FLOAT), ArrayTypeName.of(TypeName.DOUBLE));
    private static final List<ArrayTypeName> ROWS =
            COLUMNS.stream().map(ArrayTypeName::of).toList();

    private final TypeName array;
    private final List<ArrayTypeName> targets = new ArrayList<>();

    /**
     * Prepares to write.
     *
     * @param array the network's arrays
     * @param outputs the number of its outputs; targets for a single one may be a plain column
     */
    DataMethods(ArrayTypeName array, int outputs) {
        this.array = array;
        targets.add(LABELS);
        targets.addAll(ROWS);
        if (outputs == 1) {
            targets.addAll(COLUMNS);
        }
    }

    void addTo(TypeSpec.Builder type) {
        overloads(
                type,
                "train",
                HISTORY,
                true,
                "Trains by gradient descent, publishing the weights at the end of each epoch.\n");
        overloads(type, "trainer", TRAINER, true, "A training whose loop the caller holds; close it when done.\n");
        overloads(
                type,
                "evaluate",
                EVALUATION,
                false,
                "Judges the network by the given rows: their mean loss and, where the output is a class, the classes found.\n");
        overloads(type, "loss", TypeName.DOUBLE, false, "L, the mean loss over the given rows.\n");
        overloads(
                type,
                "gradient",
                array,
                false,
                "∇L, the mean gradient over the given rows, in the order of {@link #parameters()}.\n");
    }

    private void overloads(TypeSpec.Builder type, String name, TypeName result, boolean trains, String javadoc) {
        for (ArrayTypeName row : ROWS) {
            for (ArrayTypeName target : targets) {
                boolean labels = target.equals(LABELS);
                String y = labels ? "labels" : "targets";
                MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc(javadoc)
                        .addParameter(row, "x")
                        .addParameter(target, y)
                        .returns(result);
                if (trains) {
                    method.addParameter(TRAINING, "training");
                }
                String arguments = trains ? ", training" : "";
                if (labels) {
                    method.addStatement("return engine.$L(engine.data($T.of(x), $L)$L)", name, TABLE, y, arguments);
                } else {
                    method.addStatement(
                            "return engine.$L(engine.data($T.of(x), $T.of($L))$L)", name, TABLE, TABLE, y, arguments);
                }
                type.addMethod(method.build());
            }
        }
    }
}
