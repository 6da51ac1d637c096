package fr.repere.search.web.site.structure;

import fr.repere.geodata.document.Language;
import fr.repere.search.web.Addresses;
import fr.repere.search.web.site.SitePaths;
import fr.repere.search.web.site.structure.DirectoryView.Letter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The addresses of the directory as it was asked for, put a little differently. */
record DirectoryAddresses(
        Language language, Optional<String> name, Optional<String> letter, Optional<String> departement) {

    /** A to Z, then all others. */
    static final List<String> LETTERS = Stream.concat(
                    IntStream.rangeClosed('A', 'Z').mapToObj(letter -> String.valueOf((char) letter)),
                    Stream.of(StructureDirectory.OTHER))
            .toList();

    private static final String LETTER = "lettre";

    /** The page of a structure. */
    static String of(Language language, String id) {
        return SitePaths.in(language, StructurePaths.of(id));
    }

    /** Another page of the same list. */
    String page(int number) {
        MultiValueMap<String, String> parameters = withoutLetter();
        letter.ifPresent(one -> parameters.add(LETTER, one));
        parameters.add("page", String.valueOf(number));
        return Addresses.of(path(), parameters);
    }

    /** The first page of each letter, and of all. */
    List<Letter> letters() {
        return Stream.concat(
                        Stream.of(new Letter("", "", Addresses.of(path(), withoutLetter()), letter.isEmpty())),
                        LETTERS.stream().map(this::letter))
                .toList();
    }

    private Letter letter(String code) {
        MultiValueMap<String, String> parameters = withoutLetter();
        parameters.add(LETTER, code);
        return new Letter(
                code,
                code.equals(StructureDirectory.OTHER) ? "#" : code,
                Addresses.of(path(), parameters),
                letter.filter(code::equals).isPresent());
    }

    private MultiValueMap<String, String> withoutLetter() {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        name.ifPresent(text -> parameters.add("nom", text));
        departement.ifPresent(code -> parameters.add("departement", code));
        return parameters;
    }

    private String path() {
        return SitePaths.in(language, StructurePaths.ALL);
    }
}
