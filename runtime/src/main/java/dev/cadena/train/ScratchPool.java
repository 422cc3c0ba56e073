package dev.cadena.train;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * Scratch arrays that wait for their next use, so that predictions allocate nothing once warm. Lock-free; made for many
 * threads, also virtual ones, which outnumber the arrays that are in use at a time.
 *
 * <p>A thread begins its search in a stripe of its own, about a cache line of references, and goes on to the others only
 * if that one is empty (or full). There is room for {@value #STRIPE} arrays a processor: as many as that may be in use
 * only where so many threads are interrupted within a prediction. What does not find room is left to the collector.
 */
final class ScratchPool<A> {
    private static final int STRIPE = 16;
    private static final int MIN_STRIPES = 4;

    private final AtomicReferenceArray<A> slots;
    private final Supplier<A> allocator;

    ScratchPool(Supplier<A> allocator) {
        this(allocator, Math.max(MIN_STRIPES, Runtime.getRuntime().availableProcessors()));
    }

    /** Creates a pool of at least the given number of stripes. */
    ScratchPool(Supplier<A> allocator, int stripes) {
        // A power of two, so that a mask can stand for a modulo.
        this.slots = new AtomicReferenceArray<>(STRIPE * Integer.highestOneBit(2 * stripes - 1));
        this.allocator = allocator;
    }

    /** An array that nobody else uses until it is released; its content is arbitrary. */
    A acquire() {
        int mask = slots.length() - 1;
        int start = start();
        for (int i = 0; i <= mask; i++) {
            int slot = start + i & mask;
            // Read first: an exchange would take the cache line from its owner even where the slot is empty.
            if (slots.getPlain(slot) != null) {
                A found = slots.getAndSet(slot, null);
                if (found != null) {
                    return found;
                }
            }
        }
        return allocator.get();
    }

    /** Gives an array back. */
    void release(A scratch) {
        int mask = slots.length() - 1;
        int start = start();
        for (int i = 0; i <= mask; i++) {
            int slot = start + i & mask;
            if (slots.getPlain(slot) == null && slots.compareAndSet(slot, null, scratch)) {
                return;
            }
        }
    }

    private int start() {
        // Fibonacci hashing: the high bits of the product spread consecutive ids.
        int hash = (int) (Thread.currentThread().getId() * 0x9E3779B97F4A7C15L >>> 32);
        return (hash & slots.length() / STRIPE - 1) * STRIPE;
    }
}
