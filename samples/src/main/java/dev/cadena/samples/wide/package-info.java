/** Wide and deep: a network with two inputs, one of which skips the deep branch. */
package dev.cadena.samples.wide;
