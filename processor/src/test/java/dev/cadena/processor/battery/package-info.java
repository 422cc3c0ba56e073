/**
 * The proof of gradients: declared networks are compiled, and what their classes compute is compared with an oracle that
 * shares no code with processor and runtime, with differences, and with deliberate faults.
 */
package dev.cadena.processor.battery;
