package dev.cadena.processor.notation;

import dev.cadena.processor.calculus.Alias;
import dev.cadena.processor.calculus.Loss;
import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Op;
import dev.cadena.processor.calculus.Parameter;
import dev.cadena.processor.calculus.Value;
import dev.cadena.processor.calculus.scalar.Algebra;
import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.calculus.scalar.Expr.Const;
import dev.cadena.processor.calculus.scalar.Expr.Var;
import dev.cadena.processor.notation.Notation.Relation;
import dev.cadena.processor.notation.Term.Rank;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes operations as the equations that a textbook would show, a line each. */
public final class Equations {
    private final Notation notation;
    private final Symbols symbols;

    /** The weights of which several layers compute a summand of the gradient. */
    private final Set<Parameter> shared = new HashSet<>();

    public Equations(NetworkProgram program, Notation notation) {
        this.notation = notation;
        this.symbols = new Symbols(program, notation);
        Set<Parameter> seen = new HashSet<>();
        for (Op op : program.backward()) {
            if (op instanceof Op.AddsToGradient adds && !seen.add(adds.parameter())) {
                shared.add(adds.parameter());
            }
        }
    }

    /** What a value is called. */
    public String name(Value value) {
        return symbols.of(value).text();
    }

    /** What the gradient of weights is called. */
    public String gradient(Parameter parameter) {
        return notation.gradient(symbols.of(parameter));
    }

    /** What an operation computes. */
    public String name(Op op) {
        return op instanceof Op.AddsToGradient adds ? gradient(adds.parameter()) : name(op.result());
    }

    /** An operation. */
    public String of(Op op) {
        boolean adds = op instanceof Op.AddsToGradient gradient && shared.contains(gradient.parameter());
        return notation.line(adds ? Relation.ADDS : Relation.EQUALS, name(op), right(op));
    }

    /** A value that is not computed because it equals another. */
    public String of(Alias alias) {
        return notation.line(Relation.EQUALS, name(alias.value()), name(alias.of()));
    }

    /** L, a line for each loss. */
    public List<String> of(List<Loss> losses) {
        List<String> lines = new ArrayList<>();
        for (Loss loss : losses) {
            lines.add(notation.line(lines.isEmpty() ? Relation.EQUALS : Relation.CONTINUES, "L", right(loss)));
        }
        return lines;
    }

    private String right(Op op) {
        if (op instanceof Op.Affine a) {
            Term product = notation.dotProduct(notation.transposed(symbols.of(a.weights())), symbols.of(a.x()));
            return a.bias()
                    .map(b -> notation.sum(product, symbols.of(b)))
                    .orElse(product)
                    .text();
        }
        if (op instanceof Op.Elementwise e) {
            return formula(e.formula(), e.variables(), e.weights()).text();
        }
        if (op instanceof Op.Softmax s) {
            return notation.call("softmax", List.of(symbols.of(s.z()))).text();
        }
        if (op instanceof Op.SoftmaxJacobianProduct j) {
            Term p = symbols.of(j.p());
            Term d = symbols.of(j.d());
            return notation.product(p, notation.difference(d, notation.dotProduct(notation.transposed(d), p)))
                    .text();
        }
        if (op instanceof Op.LogSoftmax l) {
            Term z = symbols.of(l.softmax().z());
            return notation.difference(z, logOfSum(z)).text();
        }
        if (op instanceof Op.LogSoftmaxJacobianProduct j) {
            Term d = symbols.of(j.d());
            Term sum = Term.primary(notation.sumOf() + d.text());
            return notation.difference(d, notation.dotProduct(symbols.of(j.p()), sum))
                    .text();
        }
        if (op instanceof Op.CrossEntropySlope s) {
            Expr difference = Algebra.subtract(new Var("p"), new Var("y"));
            return formula(
                            Algebra.multiply(new Var("c"), Algebra.multiply(new Const(s.weight()), difference)),
                            Map.of("p", s.p(), "y", s.y(), "c", s.rowWeight()),
                            Map.of())
                    .text();
        }
        if (op instanceof Op.TransposedProduct t) {
            return notation.dotProduct(symbols.of(t.weights()), symbols.of(t.d()))
                    .text();
        }
        if (op instanceof Op.Concatenation c) {
            return c.parts().stream().map(this::name).collect(Collectors.joining(", ", "[", "]"));
        }
        if (op instanceof Op.Columns c) {
            int width = c.result().size() / c.rows();
            String rows = c.rows() > 1 ? notation.ellipsis() + ", " : "";
            return name(c.x()) + "[" + rows + c.from() + " " + notation.ellipsis() + " " + (c.from() + width - 1) + "]";
        }
        if (op instanceof Op.OneHot o) {
            return notation.call("oneHot", List.of(symbols.of(o.x()))).text();
        }
        if (op instanceof Op.InnerProducts i) {
            Term a = symbols.of(i.a());
            Term b = symbols.of(i.b());
            boolean one = i.rows() == 1 && i.columns() == 1;
            return (one
                            ? notation.dotProduct(notation.transposed(a), b)
                            : notation.dotProduct(a, notation.transposed(b)))
                    .text();
        }
        if (op instanceof Op.RowSums r) {
            Term d = symbols.of(r.d());
            return notation.dotProduct(r.transposed() ? notation.transposed(d) : d, symbols.of(r.v()))
                    .text();
        }
        if (op instanceof Op.Normalization n) {
            Term x = symbols.of(n.x());
            return notation.quotient(notation.difference(x, mean(x)), deviation(n))
                    .text();
        }
        if (op instanceof Op.NormalizationJacobianProduct j) {
            Term d = symbols.of(j.d());
            Term p = symbols.of(j.normalization().result());
            Term byVariance = notation.product(p, mean(notation.product(d, p)));
            Term difference = notation.difference(notation.difference(d, mean(d)), byVariance);
            return notation.quotient(difference, deviation(j.normalization())).text();
        }
        if (op instanceof Op.BatchNormalization n) {
            Term x = symbols.of(n.x());
            return notation.quotient(notation.difference(x, batchMean(x)), deviation(n))
                    .text();
        }
        if (op instanceof Op.BatchNormalizationJacobianProduct j) {
            Term d = symbols.of(j.d());
            Term p = symbols.of(j.normalization().result());
            Term byVariance = notation.product(p, batchMean(notation.product(d, p)));
            Term difference = notation.difference(notation.difference(d, batchMean(d)), byVariance);
            return notation.quotient(difference, deviation(j.normalization())).text();
        }
        if (op instanceof Op.Dropout d) {
            return notation.product(symbols.of(d.x()), drawn("m", d)).text();
        }
        if (op instanceof Op.GaussianNoise g) {
            Term noise = notation.dotProduct(notation.number(g.deviation()), drawn("n", g));
            return notation.sum(symbols.of(g.x()), noise).text();
        }
        return right((Op.AddsToGradient) op);
    }

    /** Over the last axis. */
    private Term mean(Term term) {
        return notation.call("mean", List.of(term));
    }

    private Term deviation(Op.Normalization op) {
        return deviation(notation.call("variance", List.of(symbols.of(op.x()))), op.epsilon());
    }

    /** Over a mini-batch. */
    private Term batchMean(Term term) {
        return notation.call("batchmean", List.of(term));
    }

    private Term deviation(Op.BatchNormalization op) {
        return deviation(notation.call("batchvariance", List.of(symbols.of(op.x()))), op.epsilon());
    }

    private Term deviation(Term variance, double epsilon) {
        return notation.call("sqrt", List.of(notation.sum(variance, notation.number(epsilon))));
    }

    private Term drawn(String sign, Op.Noisy op) {
        return notation.ofLayer(sign, op.draws().layer());
    }

    private String right(Op.AddsToGradient op) {
        if (op instanceof Op.AddOuter o) {
            return notation.dotProduct(symbols.of(o.x()), notation.transposed(symbols.of(o.d())))
                    .text();
        }
        if (op instanceof Op.AddTo a) {
            return name(a.d());
        }
        Op.AddElementwise e = (Op.AddElementwise) op;
        return formula(e.formula(), e.variables(), e.weights()).text();
    }

    private String right(Loss loss) {
        if (loss instanceof Loss.SoftmaxCrossEntropy entropy) {
            Term z = symbols.of(entropy.softmax().z());
            Term summand = notation.product(symbols.of(entropy.target()), notation.difference(logOfSum(z), z));
            Term weighted = Term.primary(notation.sumOf() + summand.text());
            return timesRowWeight(
                    loss,
                    loss.weight() == 1 ? weighted : notation.dotProduct(notation.number(loss.weight()), weighted));
        }
        Loss.Sum plain = (Loss.Sum) loss;
        return timesRowWeight(
                loss,
                Term.primary(notation.sumOf()
                        + notation.in(Rank.PRODUCT, formula(plain.summand(), plain.variables(), Map.of()))));
    }

    private String timesRowWeight(Loss loss, Term term) {
        return notation.dotProduct(symbols.of(loss.rowWeight()), term).text();
    }

    /** ln Σ exp(z). */
    private Term logOfSum(Term z) {
        String sum = notation.sumOf() + notation.call("exp", List.of(z)).text();
        return Term.primary(notation.call("ln", List.of(Term.primary(sum))).text());
    }

    private Term formula(Expr formula, Map<String, Value> variables, Map<String, Parameter> weights) {
        Map<String, Term> names = new HashMap<>();
        variables.forEach((variable, value) -> names.put(variable, symbols.of(value)));
        weights.forEach((variable, weight) -> names.put(variable, symbols.of(weight)));
        Set<String> scalars = new HashSet<>(variables.keySet());
        scalars.removeIf(name -> !variables.get(name).isSameForAll());
        return new Formula(notation, names, scalars).of(formula);
    }
}
