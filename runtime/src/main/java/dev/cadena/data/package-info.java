/**
 * What a network learns from: rows of numbers, data sets of rows with their targets, their parts, and what brings files and
 * names to that form. Imports the root and internal only.
 */
package dev.cadena.data;
