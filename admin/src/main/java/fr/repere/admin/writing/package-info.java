/**
 * The life of a fiche. What people write lives in drafts beside the fiche; the table of fiches holds only what is, or was, public.
 *
 * <ul>
 *   <li>{@code life}: the state machine of a draft;
 *   <li>{@code content}: what a draft says, as typed; reading it into a fiche's strict content and back; how complete it is;
 *   <li>{@code hint}: what would make it easier to read;
 *   <li>{@code difference}: what differs between two contents, field by field;
 *   <li>{@code store}: drafts, history, presence in PostGIS;
 *   <li>{@code desk}: what people do, one transaction each: begin here;
 *   <li>{@code editor}: the pages.
 * </ul>
 */
@NullMarked
package fr.repere.admin.writing;

import org.jspecify.annotations.NullMarked;
