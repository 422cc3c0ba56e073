/**
 * What a network must compute, by its definition: forward mode with dual numbers, every number with a bound on what
 * rounding may add to it. Shares no code with the processor or the runtime.
 */
package dev.cadena.processor.battery.oracle;
