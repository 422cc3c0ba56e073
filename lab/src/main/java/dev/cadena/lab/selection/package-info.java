/** What chooses settings: a range test of learning rates. Imports the runtime. */
package dev.cadena.lab.selection;
