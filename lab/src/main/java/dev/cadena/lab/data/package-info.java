/** Where data sets come from: streams, files. Imports the runtime's root and data, and internal. */
package dev.cadena.lab.data;
