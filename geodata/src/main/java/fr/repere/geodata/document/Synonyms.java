package fr.repere.geodata.document;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of the files {@code synonyms-LANGUAGE.txt}, which say what finds what; the index applies them. */
public final class Synonyms {

    private Synonyms() {}

    /** Every word that stands in one of the files, as written there: words that readers use, so none of them is misspelt. */
    public static Set<String> words() {
        return Arrays.stream(Language.values())
                .flatMap(language -> IndexDefinition.list("synonyms-" + language.code() + ".txt").stream())
                .flatMap(line -> Stream.of(line.split("[^\\p{L}\\p{N}\\p{M}]+")))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
