/**
 * A network and its plan, to be read by people: as a Markdown file and as the text of a message. Imports notation, plan,
 * calculus, graph and declaration's records.
 */
package dev.cadena.processor.report;
