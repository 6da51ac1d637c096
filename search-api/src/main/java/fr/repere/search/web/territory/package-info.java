/**
 * Named territories over HTTP: operators, DDETS and other sets with their parts, validity and contacts, and the départements that have
 * no operator on a day.
 */
@NullMarked
package fr.repere.search.web.territory;

import org.jspecify.annotations.NullMarked;
