/**
 * Tables from CSV files: typed columns, missing values, and what a network takes of them. Imports the root and data; only the
 * class that reads a file knows the library that splits its lines.
 */
package dev.cadena.csv;
