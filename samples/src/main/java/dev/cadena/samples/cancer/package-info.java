/** Breast cancer: two losses for a decision between two classes. */
package dev.cadena.samples.cancer;
