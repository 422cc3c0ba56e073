/** The tables that the samples learn from, and what it takes to read, split and scale them. */
package dev.cadena.samples.data;
