/** The arithmetic behind {@code spi}, scalar and with vectors. Imports spi. */
package dev.cadena.internal.kernel;
