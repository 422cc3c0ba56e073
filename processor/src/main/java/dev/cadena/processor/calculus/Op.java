package dev.cadena.processor.calculus;

import dev.cadena.processor.calculus.scalar.Expr;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An operation of the tensor program. */
public sealed interface Op {
    /** What the operation computes. */
    Value result();

    /** What it reads. */
    List<Value> operands();

    /** The weights that it reads; not those whose gradient it adds to. */
    default List<Parameter> parameters() {
        return List.of();
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
    }

    /** r[i] = formula of the i-th components of the values that its variables name. */
    record Elementwise(Value result, Expr formula, Map<String, Value> variables) implements Op {
        @Override
        public List<Value> operands() {
            return List.copyOf(variables.values());
        }
    }

    /** p = softmax(z). */
    record Softmax(Value result, Value z) implements Op {
        @Override
        public List<Value> operands() {
            return List.of(z);
        }
    }

    /** ∂L/∂z of p = softmax(z): p[k] (d[k] − Σⱼ d[j] p[j]). */
    record SoftmaxJacobianProduct(Value result, Value p, Value d) implements Op {
        @Override
        public List<Value> operands() {
            return List.of(p, d);
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
    }

    /** ∂L/∂W += x dᵀ. */
    record AddOuter(Parameter weights, Value x, Value d) implements Op {
        @Override
        public Value result() {
            return new Value(weights.layer(), Value.Role.WEIGHTS_GRADIENT, weights.size());
        }

        @Override
        public List<Value> operands() {
            return List.of(x, d);
        }
    }

    /** ∂L/∂b += d. */
    record AddTo(Parameter bias, Value d) implements Op {
        @Override
        public Value result() {
            return new Value(bias.layer(), Value.Role.WEIGHTS_GRADIENT, bias.size());
        }

        @Override
        public List<Value> operands() {
            return List.of(d);
        }
    }
}
