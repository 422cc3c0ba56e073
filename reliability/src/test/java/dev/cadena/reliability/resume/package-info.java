/** Trainings that go on where others were: every bit is that of one which was never interrupted. */
package dev.cadena.reliability.resume;
