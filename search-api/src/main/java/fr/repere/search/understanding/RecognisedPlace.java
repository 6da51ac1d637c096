package fr.repere.search.understanding;

import java.util.List;

/**
 * A place found inside typed words.
 *
 * @param id of the territory, such as {@code commune:21231}
 * @param name its French name
 * @param text what was typed for it, without the preposition: « Dijon », « Paris 13e », « 93 »
 * @param spellingGuessed whether what was typed is like the name only
 * @param alternatives other territories of that name, largest first
 */
public record RecognisedPlace(
        String id, String name, String text, boolean spellingGuessed, List<KnownPlace> alternatives) {}
