/**
 * What the site says of itself: its data, its accessibility, who publishes it, what it keeps of its readers, and all its pages. Facts that
 * only the deployer knows come from the settings; where one is missing the page says that it is not stated.
 */
@NullMarked
package fr.repere.search.web.site.about;

import org.jspecify.annotations.NullMarked;
