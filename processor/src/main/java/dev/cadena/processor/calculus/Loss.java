package dev.cadena.processor.calculus;

import dev.cadena.processor.calculus.scalar.Expr;
import java.util.Map;

/**
 * L, a sum over the components of some values, or that of softmax with cross-entropy.
 *
 * @param summand the summand, in the variables
 * @param variables the values that they name
 * @param logits whether L = weight · Σₖ yₖ (ln Σⱼ e^zⱼ − zₖ) instead, with y and z among the variables
 * @param weight what the loss is multiplied by (contained in the summand)
 */
public record Loss(Expr summand, Map<String, Value> variables, boolean logits, double weight) {}
