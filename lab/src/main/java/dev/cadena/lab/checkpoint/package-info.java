/**
 * Trainings that outlive the process: snapshots in files, kept by rules, from which a training goes on with the same bits. Imports the
 * runtime's public packages, and io for its files.
 */
package dev.cadena.lab.checkpoint;
