package dev.cadena.processor.calculus.scalar;

/** The functions of the formula language. */
public enum Function {
  EXP(1),
  LOG(1),
  LOG1P(1),
  EXPM1(1),
  TANH(1),
  ERF(1),
  SQRT(1),
  ABS(1),
  SIGN(1),
  MIN(2),
  MAX(2),
  SIGMOID(1),
  SOFTPLUS(1);

  private final int arity;

  Function(int arity) {
    this.arity = arity;
  }

  /** The number of arguments. */
  public int arity() {
    return arity;
  }

  /** The name in formulas and in generated code. */
  public String text() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
