/** Handwritten digits: from a table of images to a saved classifier. */
package dev.cadena.samples.digits;
