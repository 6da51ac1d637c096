package fr.repere.geodata.importing.run;

import fr.repere.geodata.fiche.FicheContent;
import fr.repere.geodata.fiche.Place;
import fr.repere.geodata.importing.cleaning.Codes;
import fr.repere.geodata.importing.line.Remark;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Hidden addresses that the fiche's own texts tell: texts are shown as they are, so only their author can take them out. */
final class WrittenAddresses {

    /** A street of fewer letters, « rue », would be found in any text. */
    private static final int TELLING = 8;

    private WrittenAddresses() {}

    /** A remark per hidden street that stands in a text or in a place's name, whatever case, accents and punctuation. */
    static List<Remark> in(FicheContent content) {
        List<String> hidden = content.places().stream()
                .filter(Place::addressHidden)
                .map(Place::street)
                .filter(Objects::nonNull)
                .filter(street -> Codes.slug(street).length() >= TELLING)
                .distinct()
                .toList();
        if (hidden.isEmpty()) {
            return List.of();
        }
        String shown = shown(content);
        return hidden.stream()
                .filter(street -> shown.contains(Codes.slug(street)))
                .map(street -> new Remark(
                        "texts",
                        street,
                        "une adresse cachée est écrite dans les textes, que tout le monde lit ; retirez-la"))
                .toList();
    }

    private static String shown(FicheContent content) {
        Stream<Object> texts = Stream.concat(
                content.texts().values().stream(), content.places().stream().map(Place::name));
        return Codes.slug(texts.filter(Objects::nonNull).map(Object::toString).reduce("", (a, b) -> a + "\n" + b));
    }
}
