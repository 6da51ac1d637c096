/**
 * What stands in a territory, how fresh it is, what changed and what people looked for in vain there: what is asked, what is answered, the
 * port that answers, and the answer as a table. No HTTP, no Elasticsearch comes in.
 */
@NullMarked
package fr.repere.search.dashboard;

import org.jspecify.annotations.NullMarked;
