/**
 * What chooses settings: a range test of learning rates, cross-validation, grid search and random search. Imports the runtime, and
 * internal.
 */
package dev.cadena.lab.selection;
