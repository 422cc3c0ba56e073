/**
 * What shows a training and a network to whoever develops it: a line of progress, histories as files, charts, histograms of weights and
 * gradients, warnings. Draws the values of metric and selection. Imports the runtime's root, data and train, metric, selection and
 * internal.
 */
package dev.cadena.lab.watch;
