/**
 * What starts the indexer: the application with its clock, and the command line, whose one command is the rebuild. It knows the
 * packages that do the work; none of them knows it.
 */
@NullMarked
package fr.repere.indexer.command;

import org.jspecify.annotations.NullMarked;
