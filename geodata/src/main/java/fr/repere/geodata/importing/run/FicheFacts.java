package fr.repere.geodata.importing.run;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.Fiche;
import fr.repere.geodata.fiche.FicheText;
import fr.repere.geodata.fiche.Place;
import fr.repere.geodata.theme.Need;
import fr.repere.geodata.theme.Theme;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/** All that a fiche says at one moment, field by field in words, so that two moments can be compared. */
final class FicheFacts {

    private final Map<String, String> facts = new LinkedHashMap<>();

    private FicheFacts() {}

    static FicheFacts of(Fiche fiche) {
        FicheFacts facts = new FicheFacts();
        facts.put("status", fiche.status().name());
        for (Language language : Language.values()) {
            FicheText text = fiche.texts().get(language);
            if (text != null) {
                facts.putComponents(language.code() + ".", text);
            }
        }
        facts.put("theme", fiche.classification().main().code());
        facts.put(
                "secondaryThemes",
                fiche.classification().secondary().stream().map(Theme::code).toList());
        facts.put(
                "needs", fiche.classification().needs().stream().map(Need::code).toList());
        facts.put("online", fiche.online());
        facts.put("zone", fiche.zone().national() ? "national" : fiche.zone().territories());
        int number = 0;
        for (Place place : fiche.places()) {
            facts.putComponents("places." + ++number + ".", place);
        }
        facts.putComponents("", fiche.criteria());
        facts.put("structure", fiche.structureId());
        facts.putComponents("", fiche.provenance());
        facts.put("publishedOn", fiche.publishedOn());
        facts.put("verifiedOn", fiche.verifiedOn());
        facts.put("nextVerificationOn", fiche.nextVerificationOn());
        return facts;
    }

    /** What is different afterwards, in the order of the fiche. */
    List<FieldChange> changesTo(FicheFacts after) {
        Set<String> fields = new LinkedHashSet<>(facts.keySet());
        fields.addAll(after.facts.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String field : fields) {
            String old = facts.get(field);
            String now = after.facts.get(field);
            if (!Objects.equals(old, now)) {
                changes.add(new FieldChange(field, old, now));
            }
        }
        return changes;
    }

    /** Every component of a record is a field: one that is added later is compared without a line here. */
    private void putComponents(String prefix, Record holder) {
        for (RecordComponent component : holder.getClass().getRecordComponents()) {
            try {
                put(prefix + component.getName(), component.getAccessor().invoke(holder));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record of the fiche cannot be read", e);
            }
        }
    }

    private void put(String field, @Nullable Object value) {
        String words = words(value);
        if (!words.isEmpty()) {
            facts.put(field, words);
        }
    }

    private static String words(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean held -> held ? "oui" : "";
            // Longitude first, as everywhere; six decimals are ten centimetres.
            case Point point -> String.format(Locale.ROOT, "%.6f %.6f", point.getX(), point.getY());
            case Collection<?> several ->
                several.stream().map(FicheFacts::words).collect(Collectors.joining("\n"));
            case Record record -> record.toString().replaceFirst("^\\w+\\[(.*)]$", "$1");
            default -> value.toString();
        };
    }
}
