package dev.cadena.processor.calculus;

import dev.cadena.processor.calculus.scalar.Algebra;
import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.calculus.scalar.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An operation of the tensor program. */
public sealed interface Op {
    /** What the operation computes. */
    Value result();

    /** What it reads. */
    List<Value> operands();

    /** The same operation with another result. */
    Op to(Value result);

    /** What computes its result outside of training: mostly the same. */
    default Op inPrediction() {
        return this;
    }

    /** The weights that it reads; not those whose gradient it adds to. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /** How many products of matrices' components it adds up; 0 for what is computed component by component. */
    default long multiplyAdds() {
        return 0;
    }

    /** An operation that adds to the gradient of weights, instead of computing a value. */
    sealed interface AddsToGradient extends Op {
        /** The weights by which it differentiates. */
        Parameter parameter();

        @Override
        default Value result() {
            return new Value(
                    parameter().layer(),
                    Value.Role.WEIGHTS_GRADIENT,
                    parameter().size());
        }

        @Override
        default Op to(Value result) {
            throw new IllegalStateException(this + " has no result");
        }
    }

    /** z = Wᵀx + b. */
    record Affine(Value result, Value x, Parameter weights, Optional<Parameter> bias) implements Op {
        @Override
        public List<Value> operands() {
            return List.of(x);
        }

        @Override
        public List<Parameter> parameters() {
            return Stream.concat(Stream.of(weights), bias.stream()).toList();
        }

        @Override
        public Op to(Value other) {
            return new Affine(other, x, weights, bias);
        }

        @Override
        public long multiplyAdds() {
            return weights.size();
        }
    }

    /**
     * r[i] = formula of the i-th components of the values and the weights that its variables name. The weight of an observation is the
     * same number for all components. Weights of fewer components than
     * the values repeat: the values are a matrix then, each row of which meets all of them.
     */
    record Elementwise(Value result, Expr formula, Map<String, Value> variables, Map<String, Parameter> weights)
            implements Op {
        /** Without weights. */
        public Elementwise(Value result, Expr formula, Map<String, Value> variables) {
            this(result, formula, variables, Map.of());
        }

        @Override
        public List<Value> operands() {
            return List.copyOf(variables.values());
        }

        @Override
        public List<Parameter> parameters() {
            return List.copyOf(weights.values());
        }

        @Override
        public Op to(Value other) {
            return new Elementwise(other, formula, variables, weights);
        }
    }

    /** p = softmax(z). */
    record Softmax(Value result, Value z) implements Op {
        @Override
        public List<Value> operands() {
            return List.of(z);
        }

        @Override
        public Op to(Value other) {
            return new Softmax(other, z);
        }
    }

    /** ∂L/∂z of p = softmax(z): p[k] (d[k] − Σⱼ d[j] p[j]). */
    record SoftmaxJacobianProduct(Value result, Value p, Value d) implements Op {
        @Override
        public List<Value> operands() {
            return List.of(p, d);
        }

        @Override
        public Op to(Value other) {
            return new SoftmaxJacobianProduct(other, p, d);
        }
    }

    /** l = ln p of p = softmax(z): z[k] − ln Σⱼ e^z[j]. */
    record LogSoftmax(Value result, Softmax softmax) implements Op {
        @Override
        public List<Value> operands() {
            return List.of(softmax.z());
        }

        @Override
        public Op to(Value other) {
            return new LogSoftmax(other, softmax);
        }
    }

    /** ∂L/∂z of l = ln p, p = softmax(z): d[k] − p[k] Σⱼ d[j]. */
    record LogSoftmaxJacobianProduct(Value result, Value p, Value d) implements Op {
        @Override
        public List<Value> operands() {
            return List.of(p, d);
        }

        @Override
        public Op to(Value other) {
            return new LogSoftmaxJacobianProduct(other, p, d);
        }
    }

    /** ∂L/∂z of a cross-entropy of p = softmax(z) and y for an observation that counts c times: c · weight · (p − y). */
    record CrossEntropySlope(Value result, Value p, Value y, Value rowWeight, double weight) implements Op {
        @Override
        public List<Value> operands() {
            return List.of(p, y, rowWeight);
        }

        @Override
        public Op to(Value other) {
            return new CrossEntropySlope(other, p, y, rowWeight, weight);
        }
    }

    /** ∂L/∂x of z = Wᵀx: W d. */
    record TransposedProduct(Value result, Parameter weights, Value d) implements Op {
        @Override
        public List<Parameter> parameters() {
            return List.of(weights);
        }

        @Override
        public List<Value> operands() {
            return List.of(d);
        }

        @Override
        public Op to(Value other) {
            return new TransposedProduct(other, weights, d);
        }

        @Override
        public long multiplyAdds() {
            return weights.size();
        }
    }

    /**
     * The rows of the parts, one behind the other: row r of the result is row r of the first part, then row r of the second …
     *
     * @param rows the number of rows of every part: the product of the extents before the axis
     */
    record Concatenation(Value result, List<Value> parts, int rows) implements Op {
        @Override
        public List<Value> operands() {
            return parts;
        }

        @Override
        public Op to(Value other) {
            return new Concatenation(other, parts, rows);
        }
    }

    /**
     * The columns of a matrix, from one on: row r of the result is a piece of row r of x.
     *
     * @param from the first column
     * @param rows the number of rows
     */
    record Columns(Value result, Value x, int from, int rows) implements Op {
        @Override
        public List<Value> operands() {
            return List.of(x);
        }

        @Override
        public Op to(Value other) {
            return new Columns(other, x, from, rows);
        }
    }

    /** r[n i + k] = 1 if x[i] is k, else 0, for n categories. Its slope is 0. */
    record OneHot(Value result, Value x, int categories) implements Op {
        @Override
        public List<Value> operands() {
            return List.of(x);
        }

        @Override
        public Op to(Value other) {
            return new OneHot(other, x, categories);
        }
    }

    /** The inner products of all rows of a with all rows of b: r[i][j] = Σₖ a[i][k] · b[j][k]. */
    record InnerProducts(Value result, Value a, Value b, int length) implements Op {
        @Override
        public List<Value> operands() {
            return List.of(a, b);
        }

        @Override
        public Op to(Value other) {
            return new InnerProducts(other, a, b, length);
        }

        @Override
        public long multiplyAdds() {
            return (long) result.size() * length;
        }

        /** The number of rows of a. */
        public int rows() {
            return a.size() / length;
        }

        /** The number of rows of b. */
        public int columns() {
            return b.size() / length;
        }
    }

    /**
     * Sums of the rows of v, with the factors in a matrix d: r[i] = Σⱼ d[i][j] · v[j], or r[j] = Σᵢ d[i][j] · v[i] if d is
     * transposed. The rows of v have the given length.
     */
    record RowSums(Value result, Value d, boolean transposed, Value v, int length) implements Op {
        @Override
        public List<Value> operands() {
            return List.of(d, v);
        }

        @Override
        public Op to(Value other) {
            return new RowSums(other, d, transposed, v, length);
        }

        @Override
        public long multiplyAdds() {
            return (long) d.size() * length;
        }
    }

    /** Each row of x, of the given length, with mean 0 and variance 1: (x[k] − mean(x)) / √(variance(x) + ε). */
    record Normalization(Value result, Value x, int length, double epsilon) implements Op {
        @Override
        public List<Value> operands() {
            return List.of(x);
        }

        @Override
        public Op to(Value other) {
            return new Normalization(other, x, length, epsilon);
        }

        /** The number of rows. */
        public int rows() {
            return x.size() / length;
        }
    }

    /** ∂L/∂x of p = normalized x: (d[k] − mean(d) − p[k] mean(d ⊙ p)) / √(variance(x) + ε), row by row. */
    record NormalizationJacobianProduct(Value result, Normalization normalization, Value d) implements Op {
        @Override
        public List<Value> operands() {
            return List.of(normalization.x(), normalization.result(), d);
        }

        @Override
        public Op to(Value other) {
            return new NormalizationJacobianProduct(other, normalization, d);
        }
    }

    /**
     * Each component of the last axis of x, of the given length, with mean 0 and variance 1 over all rows of all observations of a
     * mini-batch: (x − mean(x)) / √(variance(x) + ε). Moves the running statistics.
     */
    record BatchNormalization(Value result, Value x, int length, double epsilon, Running running) implements Op {
        /**
         * The means of what mini-batches had, by which a prediction normalizes.
         *
         * @param momentum what is kept of them at each mini-batch
         */
        public record Running(Parameter mean, Parameter variance, double momentum) {}

        @Override
        public List<Value> operands() {
            return List.of(x);
        }

        /** It moves the running statistics, and reads them for that. */
        @Override
        public List<Parameter> parameters() {
            return List.of(running.mean(), running.variance());
        }

        @Override
        public Op to(Value other) {
            return new BatchNormalization(other, x, length, epsilon, running);
        }

        @Override
        public Op inPrediction() {
            Expr deviation = Algebra.call(
                    Function.SQRT, List.of(Algebra.add(new Expr.Var("variance"), new Expr.Const(epsilon))));
            Expr formula = Algebra.divide(Algebra.subtract(new Expr.Var("x"), new Expr.Var("mean")), deviation);
            Map<String, Parameter> weights = new TreeMap<>();
            weights.put("mean", running.mean());
            weights.put("variance", running.variance());
            return new Elementwise(result, formula, Map.of("x", x), weights);
        }

        /** The number of rows within an observation. */
        public int rows() {
            return x.size() / length;
        }
    }

    /** ∂L/∂x of p = x normalized over a mini-batch: (d − mean(d) − p mean(d ⊙ p)) / √(variance(x) + ε), with its means. */
    record BatchNormalizationJacobianProduct(Value result, BatchNormalization normalization, Value d) implements Op {
        @Override
        public List<Value> operands() {
            return List.of(normalization.x(), normalization.result(), d);
        }

        @Override
        public Op to(Value other) {
            return new BatchNormalizationJacobianProduct(other, normalization, d);
        }
    }

    /** An operation that draws random numbers in training, and in prediction yields what it reads. */
    sealed interface Noisy extends Op {
        /** What it reads. */
        Value x();

        /** What it draws. */
        Draws draws();

        @Override
        default List<Value> operands() {
            return List.of(x());
        }
    }

    /** r[i] = x[i] · m[i], where m[i] is 0 with the probability rate, else 1 / (1 − rate). Linear, and so its own way back. */
    record Dropout(Value result, Value x, Draws draws, double rate) implements Noisy {
        @Override
        public Op to(Value other) {
            return new Dropout(other, x, draws, rate);
        }
    }

    /** r[i] = x[i] + deviation · n[i], where n[i] is standard normal. */
    record GaussianNoise(Value result, Value x, Draws draws, double deviation) implements Noisy {
        @Override
        public Op to(Value other) {
            return new GaussianNoise(other, x, draws, deviation);
        }
    }

    /** ∂L/∂W += x dᵀ. */
    record AddOuter(Parameter parameter, Value x, Value d) implements AddsToGradient {
        @Override
        public List<Value> operands() {
            return List.of(x, d);
        }

        @Override
        public long multiplyAdds() {
            return parameter.size();
        }
    }

    /** ∂L/∂b += d. */
    record AddTo(Parameter parameter, Value d) implements AddsToGradient {
        @Override
        public List<Value> operands() {
            return List.of(d);
        }
    }

    /**
     * ∂L/∂a[i] += formula of the i-th components of the values and the weights that its variables name. Where a has fewer
     * components than the values, it adds up those of all rows of a matrix.
     */
    record AddElementwise(
            Parameter parameter, Expr formula, Map<String, Value> variables, Map<String, Parameter> weights)
            implements AddsToGradient {
        @Override
        public List<Value> operands() {
            return new ArrayList<>(variables.values());
        }

        /** The number of components of a value. */
        public int components() {
            return variables.values().stream().mapToInt(Value::size).findFirst().orElse(parameter.size());
        }

        @Override
        public List<Parameter> parameters() {
            return List.copyOf(weights.values());
        }
    }
}
