/**
 * A list of fiches on somebody else's page: the list itself, which alone of all pages may be framed by anybody, the script that fits its
 * frame to its height, and the page that composes the code to copy. Nothing here sets a cookie or asks anything of a third site.
 */
@NullMarked
package fr.repere.search.web.site.widget;

import org.jspecify.annotations.NullMarked;
