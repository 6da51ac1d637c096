package fr.repere.admin.writing.content;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.geodata.fiche.Criteria;
import fr.repere.geodata.fiche.Criteria.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads for whom a fiche is and on what terms: numbers as people type them, codes that the vocabulary knows. */
final class CriteriaReading {

    private static final Vocabulary VOCABULARY = Vocabulary.load();
    private static final Set<String> LANGUAGE =
            Stream.of(Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());
    private static final int OLDEST = 120;
    private static final int MOST = 1_000;
    private static final double DEAREST = 1_000_000;

    private final List<Fault> faults;

    CriteriaReading(List<Fault> faults) {
        this.faults = faults;
    }

    Criteria read(DraftCriteria typed) {
        Integer ageMin = number("ageMin", typed.ageMin(), OLDEST);
        Integer ageMax = number("ageMax", typed.ageMax(), OLDEST);
        inOrder("ageMin", "age-order", ageMin, ageMax);
        Integer commitmentMin = number("commitmentMin", typed.commitmentMin(), MOST);
        Integer commitmentMax = number("commitmentMax", typed.commitmentMax(), MOST);
        inOrder("commitmentMin", "commitment-order", commitmentMin, commitmentMax);
        return new Criteria(
                codes("statuses", typed.statuses()),
                codes("profiles", typed.profiles()),
                ageMin,
                ageMax,
                codes("frenchLevels", typed.frenchLevels()),
                languages(typed.receptionLanguages()),
                code("priceKinds", typed.price()),
                amounts(typed),
                commitmentMin,
                commitmentMax,
                commitmentMin == null && commitmentMax == null ? null : code("commitmentUnits", typed.commitmentUnit()),
                number("frequencyTimes", typed.frequencyTimes(), MOST),
                code("periods", typed.frequencyPer()),
                codes("days", typed.days()),
                codes("conditions", typed.conditions()),
                codes("referral", typed.referral()),
                codes("modes", typed.modes()));
    }

    private void inOrder(String field, String code, @Nullable Integer min, @Nullable Integer max) {
        if (min != null && max != null && min > max) {
            faults.add(Fault.of(field, code, min.toString(), max.toString()));
        }
    }

    private @Nullable Integer number(String field, String typed, int most) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("\\d{1,9}") && Integer.parseInt(text) <= most) {
            return Integer.valueOf(text);
        }
        faults.add(Fault.of(field, "no-number", text, Integer.toString(most)));
        return null;
    }

    private List<Amount> amounts(DraftCriteria typed) {
        List<Amount> amounts = new ArrayList<>();
        List<DraftAmount> written = typed.amounts().stream()
                .filter(amount -> !amount.euros().isBlank())
                .toList();
        if (!written.isEmpty() && !"pay".equals(typed.price())) {
            faults.add(Fault.of("price", "amount-without-price"));
        }
        for (DraftAmount amount : written) {
            String text = amount.euros().replaceAll("[€\\s\\u00A0\\u202F]", "").replace(',', '.');
            if (!text.matches("\\d{1,7}(\\.\\d{1,2})?") || new BigDecimal(text).doubleValue() > DEAREST) {
                faults.add(Fault.of("amounts", "no-amount", amount.euros().strip()));
            } else if (code("periods", amount.period()) == null) {
                faults.add(Fault.of(
                        "amounts", "amount-without-period", amount.euros().strip()));
            } else {
                amounts.add(new Amount(new BigDecimal(text).doubleValue(), amount.period()));
            }
        }
        return amounts;
    }

    private static List<String> languages(List<String> typed) {
        return typed.stream()
                .filter(code -> LANGUAGE.contains(code.split("-", 2)[0]))
                .toList();
    }

    private static List<String> codes(String group, List<String> typed) {
        return typed.stream().filter(code -> code(group, code) != null).toList();
    }

    private static @Nullable String code(String group, String typed) {
        return VOCABULARY.words(group, Language.FR).containsKey(typed) ? typed : null;
    }
}
