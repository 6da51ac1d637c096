/**
 * How much one client may ask for: a token bucket per client address, held in bounded memory.
 * Requests come in before any controller sees them; nothing about a client is logged or kept longer than its bucket.
 */
@NullMarked
package fr.repere.search.web.limit;

import org.jspecify.annotations.NullMarked;
