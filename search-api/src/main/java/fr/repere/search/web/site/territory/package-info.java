/**
 * The pages of territories: what a région, a département, a town or an operator's territory has and lacks, as pictures and tables, and the
 * list that leads there. In comes the id of a territory, out goes a page that works without scripts.
 */
@NullMarked
package fr.repere.search.web.site.territory;

import org.jspecify.annotations.NullMarked;
