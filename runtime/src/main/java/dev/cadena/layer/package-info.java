/** The kinds of layers, one annotation type each. Imports no other package of Cadena. */
package dev.cadena.layer;
