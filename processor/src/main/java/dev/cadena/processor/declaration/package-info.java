/**
 * Annotation mirrors read into plain records, each with the origin of its element and annotation value. With the root,
 * the only room that knows {@code javax.lang.model}, but for {@code Modifier}, which emit needs for JavaPoet. Imports diagnostic.
 */
package dev.cadena.processor.declaration;
