/**
 * Counts searches and readings of fiches by day, place and shape, without a word of the reader's own, beside the path of the request.
 * Knows what is asked and answered, a port to keep the numbers, and one to hand on what readers report; no HTTP, no Elasticsearch comes in.
 */
@NullMarked
package fr.repere.search.recording;

import org.jspecify.annotations.NullMarked;
