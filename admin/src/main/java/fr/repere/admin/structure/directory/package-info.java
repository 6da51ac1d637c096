/**
 * What is known outside of a site by its SIRET: a port with one implementation that reads a file, one that asks the State over HTTP. None
 * of them throws: what does not answer has not checked, and nobody is refused for that.
 */
@NullMarked
package fr.repere.admin.structure.directory;

import org.jspecify.annotations.NullMarked;
