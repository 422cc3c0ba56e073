/** What generated classes save and load, and what they refuse. */
package dev.cadena.reliability.file;
