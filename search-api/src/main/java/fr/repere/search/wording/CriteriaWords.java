package fr.repere.search.wording;

import fr.repere.geodata.document.CriteriaDocument;
import fr.repere.geodata.document.CriteriaDocument.AgeDocument;
import fr.repere.geodata.document.CriteriaDocument.AmountDocument;
import fr.repere.geodata.document.CriteriaDocument.CommitmentDocument;
import fr.repere.geodata.document.CriteriaDocument.FrequencyDocument;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Vocabulary;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The criteria of a fiche in French words; what is not stated is said to be so, as it does not mean "everyone". */
public final class CriteriaWords {

    private static final String NOT_STATED = "non précisé";

    private final Vocabulary vocabulary;

    /** Words from this vocabulary. */
    public CriteriaWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A criterion and what is said of it. */
    public record Line(String label, String value, boolean stated) {}

    /** All criteria, in a fixed order. */
    public List<Line> of(@Nullable CriteriaDocument criteria) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("Statut", criteria == null ? "" : names("statuses", criteria.statuses()));
        lines.put("Public", criteria == null ? "" : names("profiles", criteria.profiles()));
        lines.put("Âge", criteria == null ? "" : age(criteria.age()));
        lines.put("Niveau de français", criteria == null ? "" : names("frenchLevels", criteria.frenchLevels()));
        lines.put("Langues parlées sur place", criteria == null ? "" : languages(criteria.receptionLanguages()));
        lines.put("Prix", criteria == null ? "" : price(criteria));
        lines.put("Engagement", criteria == null ? "" : commitment(criteria.commitment()));
        lines.put("Fréquence", criteria == null ? "" : frequency(criteria.frequency()));
        lines.put("Jours", criteria == null ? "" : names("days", criteria.days()));
        lines.put("Documents demandés", criteria == null ? "" : names("conditions", criteria.conditions()));
        lines.put("Qui peut s’y adresser", criteria == null ? "" : names("referral", criteria.referral()));
        lines.put("Accueil", criteria == null ? "" : names("modes", criteria.modes()));
        List<Line> result = new ArrayList<>();
        lines.forEach(
                (label, value) -> result.add(new Line(label, value.isEmpty() ? NOT_STATED : value, !value.isEmpty())));
        return result;
    }

    /** For whom it is and whether it costs, as far as stated, in a few words without their labels; empty when nothing is. */
    public String shortly(@Nullable CriteriaDocument criteria) {
        if (criteria == null) {
            return "";
        }
        String levels = names("frenchLevels", criteria.frenchLevels());
        String price = criteria.price();
        return Stream.of(
                        names("statuses", criteria.statuses()),
                        names("profiles", criteria.profiles()),
                        age(criteria.age()),
                        levels.isEmpty() ? "" : "français " + levels,
                        languages(criteria.receptionLanguages()),
                        price == null ? "" : names("priceKinds", List.of(price)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" ; "));
    }

    private String names(String group, Collection<String> codes) {
        Map<String, String> words = vocabulary.words(group, Language.FR);
        return String.join(
                ", ", codes.stream().map(code -> words.getOrDefault(code, code)).toList());
    }

    private static String languages(Collection<String> codes) {
        return String.join(
                ", ",
                codes.stream()
                        .map(code -> Locale.of(code).getDisplayLanguage(Locale.FRENCH))
                        .toList());
    }

    private static String age(@Nullable AgeDocument age) {
        if (age == null) {
            return "";
        }
        Integer least = age.gte();
        Integer most = age.lte();
        if (least == null) {
            return most == null ? "" : "jusqu’à %d ans".formatted(most);
        }
        return most == null ? "à partir de %d ans".formatted(least) : "de %d à %d ans".formatted(least, most);
    }

    private String price(CriteriaDocument criteria) {
        String kind = criteria.price();
        if (kind == null) {
            return "";
        }
        List<String> parts = new ArrayList<>(List.of(names("priceKinds", List.of(kind))));
        criteria.amounts().stream().map(this::amount).forEach(parts::add);
        return String.join(", ", parts);
    }

    private String amount(AmountDocument amount) {
        NumberFormat euros = NumberFormat.getInstance(Locale.FRANCE);
        euros.setMaximumFractionDigits(2);
        return "%s € %s".formatted(euros.format(amount.euros()), names("periods", List.of(amount.period())));
    }

    private String commitment(@Nullable CommitmentDocument commitment) {
        if (commitment == null) {
            return "";
        }
        String unit = names("commitmentUnits", List.of(commitment.unit()));
        Integer least = commitment.min();
        Integer most = commitment.max();
        if (least == null) {
            return most == null ? "" : "au plus %d %s".formatted(most, unit);
        }
        if (most == null) {
            return "au moins %d %s".formatted(least, unit);
        }
        return least.equals(most) ? "%d %s".formatted(least, unit) : "de %d à %d %s".formatted(least, most, unit);
    }

    private String frequency(@Nullable FrequencyDocument frequency) {
        return frequency == null
                ? ""
                : "%d fois %s".formatted(frequency.times(), names("periods", List.of(frequency.per())));
    }
}
