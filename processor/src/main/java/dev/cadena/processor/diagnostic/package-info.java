/** Every message of the processor: its code, text and origin, and the sink that collects them. Imports no other room. */
package dev.cadena.processor.diagnostic;
