/** What the runtime's rooms share and nobody outside sees. Imports nothing of Cadena. */
package dev.cadena.internal;
