/**
 * Scores by the definitions of scikit-learn: of evaluations of networks, and of any predictions. Imports the runtime's root and metric,
 * and internal.
 */
package dev.cadena.lab.metric;
