/** Disks that fail and processes that are killed: what was saved before stays, and a training goes on with the same bits. */
package dev.cadena.reliability.crash;
