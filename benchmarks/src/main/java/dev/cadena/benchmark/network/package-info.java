/** The networks that are measured, their weights and their data: what all contenders have in common. */
package dev.cadena.benchmark.network;
