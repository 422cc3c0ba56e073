/** How a program will run: unrolled or by kernels, and which buffer lives where. Imports calculus. */
package dev.cadena.processor.plan;
