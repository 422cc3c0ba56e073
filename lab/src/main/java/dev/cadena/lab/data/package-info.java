/** Formats of files that data sets come in. Imports the runtime's root, and internal. */
package dev.cadena.lab.data;
