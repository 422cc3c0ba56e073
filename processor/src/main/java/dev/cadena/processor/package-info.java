/** The annotation processor: runs the pipeline for each network. Imports all rooms below it. */
package dev.cadena.processor;
