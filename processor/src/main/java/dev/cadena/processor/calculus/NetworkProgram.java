package dev.cadena.processor.calculus;

import dev.cadena.processor.graph.NetworkGraph;
import java.util.List;

/**
 * A network as mathematics.
 *
 * @param graph what it was made of
 * @param input x
 * @param target y
 * @param output ŷ
 * @param parameters the weight tensors in the order of W
 * @param forward the forward program
 * @param loss L
 * @param backward the backward program, derived from the forward program and the loss
 */
public record NetworkProgram(
    NetworkGraph graph,
    Value input,
    Value target,
    Value output,
    List<Parameter> parameters,
    List<Op> forward,
    Loss loss,
    List<Op> backward) {
  /** The number of weights. */
  public int parameterCount() {
    return parameters.stream().mapToInt(Parameter::size).sum();
  }
}
