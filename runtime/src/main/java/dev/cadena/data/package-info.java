/** What a network learns from: rows of numbers, and data sets of rows with their targets. Imports the root only. */
package dev.cadena.data;
