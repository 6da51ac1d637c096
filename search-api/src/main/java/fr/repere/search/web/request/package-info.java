/**
 * From the parameters of a request, in an address or in a JSON body, to what is asked for. Every parameter is checked here and only here:
 * whatever comes out is well formed, and what cannot be accepted is an {@link fr.repere.search.query.InvalidParameter} that says what can.
 */
@NullMarked
package fr.repere.search.web.request;

import org.jspecify.annotations.NullMarked;
