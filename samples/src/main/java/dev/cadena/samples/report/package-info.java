/** What the samples show: tables on the console and pictures of loss curves. */
package dev.cadena.samples.report;
