/**
 * The command line behind {@code ./repere}: starts, watches and stops the two engines and the three applications on one machine.
 * Commands, their French messages and the layout of the data folder may come in; the applications are known by their jars and their environment only.
 */
@NullMarked
package fr.repere.embedded.launcher;

import org.jspecify.annotations.NullMarked;
