/** What the rooms of the laboratory share. Imports nothing. */
package dev.cadena.lab.internal;
