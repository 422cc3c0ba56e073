package dev.cadena.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Op;
import dev.cadena.processor.calculus.Parameter;
import dev.cadena.processor.calculus.Value;
import dev.cadena.processor.plan.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prints the operations of a program as statements, over scalar locals or over buffers. */
final class ProgramWriter {
  private final Plan plan;
  private final NetworkProgram program;
  private final String type;
  private final ClassName kernels;
  private final ClassName math;
  private final boolean isDouble;

  ProgramWriter(Plan plan) {
    this.plan = plan;
    this.program = plan.program();
    this.isDouble = program.graph().declaration().isDouble();
    this.type = isDouble ? "double" : "float";
    this.kernels = ClassName.get("dev.cadena.spi", isDouble ? "DoubleKernels" : "FloatKernels");
    this.math = ClassName.get("dev.cadena.spi", isDouble ? "DoubleMath" : "FloatMath");
  }

  CodeBlock forward() {
    CodeBlock.Builder code = CodeBlock.builder();
    program.forward().forEach(op -> write(op, code));
    return code.build();
  }

  CodeBlock backward() {
    CodeBlock.Builder code = CodeBlock.builder();
    program.backward().forEach(op -> write(op, code));
    return code.build();
  }

  CodeBlock copyOutput() {
    CodeBlock.Builder code = CodeBlock.builder();
    Value output = program.output();
    if (plan.unrolled()) {
      for (int i = 0; i < output.size(); i++) {
        code.addStatement("$L = $L", element("out", "outAt", i), at(output, i));
      }
    } else {
      code.addStatement("System.arraycopy(s, $L, out, outAt, $L)", plan.offsets().get(output), output.size());
    }
    return code.build();
  }

  /** Declares the local {@code loss}. */
  CodeBlock loss() {
    CodeBlock.Builder code = CodeBlock.builder();
    Map<String, Value> variables = program.loss().variables();
    Value y = variables.get("y");
    int n = program.output().size();
    if (program.loss().logits()) {
      Value z = variables.get("z");
      if (plan.unrolled()) {
        code.addStatement("$L[] logits = {$L}", type, join(z));
        code.addStatement("$L logSumExp = $T.logSumExp(logits, 0, $L)", type, math, n);
      } else {
        code.addStatement("$L logSumExp = $T.logSumExp(s, $L, $L)", type, math, plan.offsets().get(z), n);
      }
      code.addStatement("$L loss = 0", type);
      each(n, code, i -> code.addStatement("loss += $L * (logSumExp - $L)", at(y, i), at(z, i)));
      if (program.loss().weight() != 1) {
        code.addStatement("loss *= $L", isDouble ? program.loss().weight() : (float) program.loss().weight() + "f");
      }
      return code.build();
    }
    code.addStatement("$L loss = 0", type);
    each(n, code, i -> code.addStatement("loss += $L", print(program.loss().summand(), variables, i)));
    return code.build();
  }

  private void write(Op op, CodeBlock.Builder code) {
    if (op instanceof Op.Affine affine) {
      writeAffine(affine, code);
    } else if (op instanceof Op.Elementwise e) {
      each(e.result().size(), code, i -> assign(e.result(), i, print(e.formula(), e.variables(), i), code));
    } else if (op instanceof Op.Softmax softmax) {
      writeSoftmax(softmax, code);
    } else if (op instanceof Op.SoftmaxJacobianProduct product) {
      writeJacobianProduct(product, code);
    } else if (op instanceof Op.TransposedProduct product) {
      writeTransposed(product, code);
    } else if (op instanceof Op.AddOuter outer) {
      writeOuter(outer, code);
    } else if (op instanceof Op.AddTo add) {
      Parameter b = add.bias();
      if (plan.unrolled()) {
        for (int j = 0; j < b.size(); j++) {
          code.addStatement("g[$L] += $L", b.offset() + j, at(add.d(), j));
        }
      } else {
        code.addStatement("$T.add($L, g, $L, $L)", kernels, buffer(add.d()), b.offset(), b.size());
      }
    }
  }

  private void writeAffine(Op.Affine op, CodeBlock.Builder code) {
    Parameter w = op.weights();
    if (!plan.unrolled()) {
      if (op.bias().isPresent()) {
        code.addStatement(
            "$T.affine(w, $L, $L, $L, $L, $L, $L)",
            kernels, w.offset(), op.bias().get().offset(), buffer(op.x()), buffer(op.result()), w.rows(), w.columns());
      } else {
        code.addStatement(
            "$T.product(w, $L, $L, $L, $L, $L)",
            kernels, w.offset(), buffer(op.x()), buffer(op.result()), w.rows(), w.columns());
      }
      return;
    }
    for (int j = 0; j < w.columns(); j++) {
      int unit = j;
      String sum = op.bias().map(b -> "w[" + (b.offset() + unit) + "]").orElse("");
      for (int i = 0; i < w.rows(); i++) {
        String weight = "w[" + (w.offset() + i * w.columns() + j) + "]";
        sum = sum.isEmpty() ? at(op.x(), i) + " * " + weight : "Math.fma(" + at(op.x(), i) + ", " + weight + ", " + sum + ")";
      }
      assign(op.result(), j, sum, code);
    }
  }

  private void writeSoftmax(Op.Softmax op, CodeBlock.Builder code) {
    int n = op.z().size();
    if (!plan.unrolled()) {
      code.addStatement("$T.softmax($L, $L, $L)", math, buffer(op.z()), buffer(op.result()), n);
      return;
    }
    String p = op.result().name();
    String max = at(op.z(), 0);
    for (int k = 1; k < n; k++) {
      max = "Math.max(" + max + ", " + at(op.z(), k) + ")";
    }
    code.addStatement("$L $LMax = $L", type, p, max);
    StringBuilder sum = new StringBuilder();
    for (int k = 0; k < n; k++) {
      code.addStatement("$L $LExp$L = $T.exp($L - $LMax)", type, p, k, math, at(op.z(), k), p);
      sum.append(k == 0 ? "" : " + ").append(p).append("Exp").append(k);
    }
    code.addStatement("$L $LExpSum = $L", type, p, sum);
    for (int k = 0; k < n; k++) {
      code.addStatement("$L $L = $LExp$L / $LExpSum", type, at(op.result(), k), p, k, p);
    }
  }

  private void writeJacobianProduct(Op.SoftmaxJacobianProduct op, CodeBlock.Builder code) {
    String mean = op.p().name() + "DeltaMean";
    code.addStatement("$L $L = 0", type, mean);
    int n = op.p().size();
    each(n, code, i -> code.addStatement("$L = Math.fma($L, $L, $L)", mean, at(op.d(), i), at(op.p(), i), mean));
    each(n, code, i -> assign(op.result(), i, at(op.p(), i) + " * (" + at(op.d(), i) + " - " + mean + ")", code));
  }

  private void writeTransposed(Op.TransposedProduct op, CodeBlock.Builder code) {
    Parameter w = op.weights();
    if (!plan.unrolled()) {
      code.addStatement(
          "$T.transposedProduct(w, $L, $L, $L, $L, $L)",
          kernels, w.offset(), buffer(op.d()), buffer(op.result()), w.rows(), w.columns());
      return;
    }
    for (int i = 0; i < w.rows(); i++) {
      String sum = "";
      for (int j = 0; j < w.columns(); j++) {
        String weight = "w[" + (w.offset() + i * w.columns() + j) + "]";
        sum = sum.isEmpty() ? weight + " * " + at(op.d(), j) : "Math.fma(" + weight + ", " + at(op.d(), j) + ", " + sum + ")";
      }
      assign(op.result(), i, sum, code);
    }
  }

  private void writeOuter(Op.AddOuter op, CodeBlock.Builder code) {
    Parameter w = op.weights();
    if (!plan.unrolled()) {
      code.addStatement(
          "$T.addOuter($L, $L, g, $L, $L, $L)",
          kernels, buffer(op.x()), buffer(op.d()), w.offset(), w.rows(), w.columns());
      return;
    }
    for (int i = 0; i < w.rows(); i++) {
      for (int j = 0; j < w.columns(); j++) {
        String target = "g[" + (w.offset() + i * w.columns() + j) + "]";
        code.addStatement("$L = Math.fma($L, $L, $L)", target, at(op.x(), i), at(op.d(), j), target);
      }
    }
  }

  private void assign(Value value, int i, Object expression, CodeBlock.Builder code) {
    if (plan.unrolled()) {
      code.addStatement("$L $L = $L", type, at(value, i), expression);
    } else {
      code.addStatement("$L = $L", at(value, i), expression);
    }
  }

  private CodeBlock print(dev.cadena.processor.calculus.scalar.Expr formula, Map<String, Value> variables, int i) {
    Map<String, String> names = new LinkedHashMap<>();
    variables.forEach((variable, value) -> names.put(variable, at(value, i)));
    return new ExprPrinter(isDouble, names).print(formula);
  }

  /** Once for every component if unrolled, else once inside a loop over i. */
  private void each(int count, CodeBlock.Builder code, java.util.function.IntConsumer body) {
    if (plan.unrolled()) {
      for (int i = 0; i < count; i++) {
        body.accept(i);
      }
    } else {
      code.beginControlFlow("for (int i = 0; i < $L; i++)", count);
      body.accept(0);
      code.endControlFlow();
    }
  }

  /** The i-th component; in loops over buffers, the component of the loop. */
  private String at(Value value, int i) {
    boolean isInput = value.equals(program.input());
    boolean isTarget = value.equals(program.target());
    if (!plan.unrolled()) {
      return isInput ? "x[xAt + i]" : isTarget ? "y[yAt + i]" : "s[" + sum(plan.offsets().get(value), "i") + "]";
    }
    return isInput ? element("x", "xAt", i) : isTarget ? element("y", "yAt", i) : value.name() + i;
  }

  private static String sum(int offset, String index) {
    return offset == 0 ? index : offset + " + " + index;
  }

  private static String element(String array, String at, int i) {
    return array + "[" + at + (i == 0 ? "" : " + " + i) + "]";
  }

  private String buffer(Value value) {
    return Optional.ofNullable(plan.offsets().get(value)).map(o -> "s, " + o).orElse("x, xAt");
  }

  private String join(Value value) {
    List<String> names = new java.util.ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      names.add(at(value, i));
    }
    return String.join(", ", names);
  }
}
