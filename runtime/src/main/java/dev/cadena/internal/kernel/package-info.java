/** The arithmetic behind {@code spi}, scalar and with the Vector API. Imports spi and internal. */
package dev.cadena.internal.kernel;
