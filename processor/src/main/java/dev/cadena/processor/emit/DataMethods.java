package dev.cadena.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** The methods of a generated class that take a data set; overloads for arrays come from {@code Model}. */
final class DataMethods {
    private static final ClassName DATASET = ClassName.get("dev.cadena.data", "Dataset");
    private static final ClassName TRAINING = ClassName.get("dev.cadena", "Training");
    private static final ClassName EVALUATION = ClassName.get("dev.cadena.metric", "Evaluation");
    private static final ClassName HISTORY = ClassName.get("dev.cadena.train", "History");
    private static final ClassName TRAINER = ClassName.get("dev.cadena.train", "Trainer");

    private DataMethods() {}

    /**
     * Adds the methods.
     *
     * @param array the network's arrays
     */
    static void addTo(TypeSpec.Builder type, ArrayTypeName array) {
        type.addMethod(training("train", HISTORY));
        type.addMethod(training("trainer", TRAINER));
        type.addMethod(judging("evaluate", EVALUATION));
        type.addMethod(judging("loss", TypeName.DOUBLE));
        type.addMethod(judging("gradient", array));
    }

    private static MethodSpec training(String name, TypeName result) {
        return method(name, result)
                .addParameter(TRAINING, "training")
                .addStatement("return engine.$L(data, training)", name)
                .build();
    }

    private static MethodSpec judging(String name, TypeName result) {
        return method(name, result).addStatement("return engine.$L(data)", name).build();
    }

    private static MethodSpec.Builder method(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(DATASET, "data")
                .returns(result);
    }
}
