package fr.repere.search.wording;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import fr.repere.geodata.document.CriteriaDocument;
import fr.repere.geodata.document.CriteriaDocument.AgeDocument;
import fr.repere.geodata.document.CriteriaDocument.AmountDocument;
import fr.repere.geodata.document.CriteriaDocument.CommitmentDocument;
import fr.repere.geodata.document.CriteriaDocument.FrequencyDocument;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** For whom a fiche is, in the words of a language; what is not stated is said to be so, as it does not mean "everyone". */
public final class CriteriaTexts {

    private static final Currency EURO = Currency.getInstance("EUR");

    private final Vocabulary vocabulary;
    private final Messages messages;
    private final Language language;
    private final ULocale locale;

    /** Words of a language. */
    public CriteriaTexts(Vocabulary vocabulary, Messages messages, Language language) {
        this.vocabulary = vocabulary;
        this.messages = messages;
        this.language = language;
        this.locale = new ULocale(language.code());
    }

    /** A criterion by the code of its facet or field, its name, and what is said of it. */
    public record Line(String code, String label, String value, boolean stated) {}

    /** All criteria, in a fixed order. */
    public List<Line> of(@Nullable CriteriaDocument criteria) {
        CriteriaDocument stated = criteria == null ? nothing() : criteria;
        List<Line> lines = new ArrayList<>();
        lines.add(line("status", names("statuses", stated.statuses())));
        lines.add(line("profile", names("profiles", stated.profiles())));
        lines.add(line("age", age(stated.age())));
        lines.add(line("level", names("frenchLevels", stated.frenchLevels())));
        lines.add(line("receptionLanguage", languages(stated.receptionLanguages())));
        lines.add(line("price", price(stated)));
        lines.add(line("commitment", commitment(stated.commitment())));
        lines.add(line("frequency", frequency(stated.frequency())));
        lines.add(line("day", names("days", stated.days())));
        lines.add(line("condition", names("conditions", stated.conditions())));
        lines.add(line("referral", names("referral", stated.referral())));
        lines.add(line("mode", names("modes", stated.modes())));
        return lines;
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
                        levels.isEmpty() ? "" : messages.of(language, "criteria.level", levels),
                        languages(criteria.receptionLanguages()),
                        price == null ? "" : names("priceKinds", List.of(price)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(messages.of(language, "hours.then") + " "));
    }

    private Line line(String code, String value) {
        return new Line(
                code,
                messages.of(language, "facet." + code),
                value.isEmpty() ? messages.of(language, "fiche.unstated") : value,
                !value.isEmpty());
    }

    private String names(String group, Collection<String> codes) {
        Map<String, String> words = vocabulary.words(group, language);
        return listed(codes.stream().map(code -> words.getOrDefault(code, code)).toList());
    }

    private String languages(Collection<String> codes) {
        Locale shown = Locale.of(language.code());
        return listed(codes.stream()
                .map(code -> Locale.of(code).getDisplayLanguage(shown))
                .toList());
    }

    private String listed(List<String> values) {
        return values.isEmpty() ? "" : ListFormatter.getInstance(locale).format(values);
    }

    private String age(@Nullable AgeDocument age) {
        return age == null ? "" : between("criteria.age", age.gte(), age.lte());
    }

    private String price(CriteriaDocument criteria) {
        String kind = criteria.price();
        if (kind == null) {
            return "";
        }
        List<String> parts = new ArrayList<>(List.of(names("priceKinds", List.of(kind))));
        criteria.amounts().stream().map(this::amount).forEach(parts::add);
        return listed(parts);
    }

    private String amount(AmountDocument amount) {
        NumberFormat euros = NumberFormat.getCurrencyInstance(locale);
        euros.setCurrency(EURO);
        euros.setMinimumFractionDigits(0);
        return messages.of(
                language, "criteria.amount", euros.format(amount.euros()), names("periods", List.of(amount.period())));
    }

    private String commitment(@Nullable CommitmentDocument commitment) {
        return commitment == null
                ? ""
                : between(
                        "criteria.commitment",
                        commitment.min(),
                        commitment.max(),
                        names("commitmentUnits", List.of(commitment.unit())));
    }

    private String frequency(@Nullable FrequencyDocument frequency) {
        return frequency == null
                ? ""
                : messages.of(
                        language, "criteria.frequency", frequency.times(), names("periods", List.of(frequency.per())));
    }

    /** {@code .from}, {@code .to}, {@code .between} and {@code .just} of a key: {0} is the least, {1} the most, {2} the unit. */
    private String between(String key, @Nullable Integer least, @Nullable Integer most, Object... unit) {
        if (least == null && most == null) {
            return "";
        }
        String form = least == null ? ".to" : most == null ? ".from" : least.equals(most) ? ".just" : ".between";
        return messages.of(
                language,
                key + form,
                least == null ? 0 : least,
                most == null ? 0 : most,
                unit.length == 0 ? "" : unit[0]);
    }

    private static CriteriaDocument nothing() {
        return new CriteriaDocument(
                List.of(), List.of(), null, List.of(), List.of(), null, List.of(), null, null, List.of(), List.of(),
                List.of(), List.of());
    }
}
