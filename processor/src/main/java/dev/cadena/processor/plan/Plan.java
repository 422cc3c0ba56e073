package dev.cadena.processor.plan;

import dev.cadena.processor.calculus.Loss;
import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Op;
import dev.cadena.processor.calculus.Parameter;
import dev.cadena.processor.calculus.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a program will run.
 *
 * @param program the program
 * @param bytecode how large its training step would be as one unrolled method, in bytes, from above
 * @param steps what is planned, in order
 * @param lifetimes how long each value is needed that is stored; empty if unrolled
 * @param matrices the number of the matrix in which a value stands, from 0: first the inputs, then the targets and the
 *     weights of observations; empty if unrolled
 * @param widths the widths of the matrices behind those
 * @param placements where the kernels find the weights; empty if unrolled
 * @param inner what computes the values that are never stored, because one kernel does that and what reads them
 * @param entropies the losses that one kernel computes together with their slopes
 * @param gradients the operations that add to the gradient of each tensor, in order; empty if unrolled
 * @param biases the gradients by biases that one kernel computes together with those by weights
 */
public record Plan(
        NetworkProgram program,
        long bytecode,
        List<Step> steps,
        List<Lifetime> lifetimes,
        Map<Value, Integer> matrices,
        List<Integer> widths,
        Map<Parameter, Placement> placements,
        Map<Value, Op> inner,
        Map<Loss, Op.CrossEntropySlope> entropies,
        Map<Parameter, List<Op>> gradients,
        Map<Op.AddOuter, Op.AddTo> biases) {
    /** The largest step that is unrolled, in bytes of bytecode. */
    public static final int MAX_UNROLLED = BytecodeEstimate.MAX_UNROLLED;

    /** The longest array that every JVM can make. */
    static final int LONGEST = Integer.MAX_VALUE - 8;

    /** Observations in one pass of training at most, as in the runtime: so many rows of a matrix an array must hold. */
    private static final int MAX_ROWS = 256;

    /** Plans a program. */
    public static Plan of(NetworkProgram program) {
        long bytecode = BytecodeEstimate.of(program);
        if (isUnrolled(program, bytecode)) {
            List<Step> steps = Step.interleaved(program);
            return new Plan(
                    program, bytecode, steps, List.of(), Map.of(), List.of(), Map.of(), Map.of(), Map.of(), Map.of(),
                    Map.of());
        }
        List<Step> steps = Step.gradientsLast(program);
        Map<Value, Op> inner = Fusion.inner(program);
        Map<Loss, Op.CrossEntropySlope> entropies = Fusion.entropies(program);
        List<Lifetime> lifetimes = Lifetimes.of(program, steps, inner, entropies);
        Buffers buffers = Buffers.of(lifetimes);
        Map<Value, Integer> matrices = new LinkedHashMap<>();
        Map<Parameter, List<Op>> gradients = gradients(program);
        program.inputs().forEach(x -> matrices.put(x, matrices.size()));
        program.targetsWithWeights().forEach(y -> matrices.put(y, matrices.size()));
        int ports = matrices.size();
        buffers.numbers().forEach((value, number) -> matrices.put(value, ports + number));
        return new Plan(
                program,
                bytecode,
                steps,
                lifetimes,
                matrices,
                buffers.widths(),
                Placements.of(program),
                inner,
                entropies,
                gradients,
                Fusion.biases(program, gradients));
    }

    /** Whether arrays can hold the weights and the intermediate values; otherwise nothing can be made of the plan. */
    public boolean fits() {
        boolean weightsFit =
                unrolled() || !placements.isEmpty() || program.parameters().isEmpty();
        return weightsFit && widths.stream().allMatch(width -> (long) width * MAX_ROWS <= LONGEST);
    }

    /** Whether all values are scalar locals; otherwise they are matrices, worked on by loops and kernels. */
    public boolean unrolled() {
        return isUnrolled(program, bytecode);
    }

    /** Unrolled code sees one observation at a time. */
    private static boolean isUnrolled(NetworkProgram program, long bytecode) {
        return bytecode <= MAX_UNROLLED && !program.normalizesBatches();
    }

    /** How many numbers the intermediate values of one observation take. */
    public long scratchPerRow() {
        return widths.stream().mapToLong(Integer::longValue).sum();
    }

    /** Back-propagation to the weights without what is computed together with the losses. */
    public boolean isWithLoss(Op op) {
        return op instanceof Op.CrossEntropySlope && entropies.containsValue(op);
    }

    /** The part of the forward program on which training depends. */
    public List<Op> forwardToGradient() {
        Set<Op> without = new HashSet<>(entropies.values());
        return program.forwardTo(
                program.backward().stream().filter(op -> !without.contains(op)).toList());
    }

    private static Map<Parameter, List<Op>> gradients(NetworkProgram program) {
        Map<Parameter, List<Op>> gradients = new HashMap<>();
        for (Op op : program.backward()) {
            if (op instanceof Op.AddsToGradient adds) {
                gradients
                        .computeIfAbsent(adds.parameter(), p -> new ArrayList<>())
                        .add(op);
            }
        }
        return gradients;
    }
}
