package fr.repere.search.understanding;

import fr.repere.geodata.document.Language;
import fr.repere.search.query.Words;
import java.util.List;
import java.util.Optional;

/**
 * What a typed text means.
 *
 * @param words what is left to find in the texts of fiches
 * @param languageOfWords the language that the text is written in
 * @param place the place that the text names, if it names one
 * @param droppedWords what was left out beside the place: prepositions, « en France »
 * @param themes codes of the themes that the words name
 * @param needs codes of the needs that the words name
 */
public record Understood(
        Words words,
        Language languageOfWords,
        Optional<RecognisedPlace> place,
        List<String> droppedWords,
        List<String> themes,
        List<String> needs) {}
