/**
 * A plan printed as Java source; with the root, whose gate writes the files, the only room that imports JavaPoet. Imports notation, plan, calculus and what they are made
 * of.
 */
package dev.cadena.processor.emit;
