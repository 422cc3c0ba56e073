/**
 * What a user writes and catches: {@link dev.cadena.Network}, {@link dev.cadena.Layer}, {@link dev.cadena.Training} and
 * the exceptions. Imports no other package of Cadena.
 */
package dev.cadena;
