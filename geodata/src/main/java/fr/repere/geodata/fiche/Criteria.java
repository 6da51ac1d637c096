package fr.repere.geodata.fiche;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * For whom a fiche is. Null means "not stated", which is not the same as "everyone"; an empty list is read as not stated. Codes are
 * those of the vocabulary's groups.
 *
 * @param ageMin youngest age in years, included
 * @param ageMax oldest age in years, included
 * @param price {@code free} or {@code pay}
 * @param amounts what has to be paid when {@code price} is {@code pay}
 * @param commitmentMin shortest commitment, in {@code commitmentUnit}
 * @param frequencyTimes how often per {@code frequencyPer}
 */
@Embeddable
public record Criteria(
        @JdbcTypeCode(SqlTypes.ARRAY) @Nullable List<String> statuses,
        @JdbcTypeCode(SqlTypes.ARRAY) @Nullable List<String> profiles,
        @Column(name = "age_min") @Nullable Integer ageMin,
        @Column(name = "age_max") @Nullable Integer ageMax,

        @Column(name = "french_levels") @JdbcTypeCode(SqlTypes.ARRAY) @Nullable
        List<String> frenchLevels,

        @Column(name = "reception_languages") @JdbcTypeCode(SqlTypes.ARRAY) @Nullable
        List<String> receptionLanguages,

        @Nullable String price,
        @JdbcTypeCode(SqlTypes.JSON) @Nullable List<Amount> amounts,
        @Column(name = "commitment_min") @Nullable Integer commitmentMin,
        @Column(name = "commitment_max") @Nullable Integer commitmentMax,
        @Column(name = "commitment_unit") @Nullable String commitmentUnit,
        @Column(name = "frequency_times") @Nullable Integer frequencyTimes,
        @Column(name = "frequency_per") @Nullable String frequencyPer,
        @JdbcTypeCode(SqlTypes.ARRAY) @Nullable List<String> days,
        @JdbcTypeCode(SqlTypes.ARRAY) @Nullable List<String> conditions,
        @JdbcTypeCode(SqlTypes.ARRAY) @Nullable List<String> referral,
        @JdbcTypeCode(SqlTypes.ARRAY) @Nullable List<String> modes) {

    /** Nothing stated. */
    public static final Criteria NOT_STATED = new Criteria(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Reads an empty list as "not stated". */
    public Criteria {
        statuses = statedOrNull(statuses);
        profiles = statedOrNull(profiles);
        frenchLevels = statedOrNull(frenchLevels);
        receptionLanguages = statedOrNull(receptionLanguages);
        amounts = statedOrNull(amounts);
        days = statedOrNull(days);
        conditions = statedOrNull(conditions);
        referral = statedOrNull(referral);
        modes = statedOrNull(modes);
    }

    private static <T> @Nullable List<T> statedOrNull(@Nullable List<T> values) {
        return values == null || values.isEmpty() ? null : List.copyOf(values);
    }

    /** Euros to pay, and what for: {@code once}, {@code session}, {@code hour} … {@code year}. */
    public record Amount(double euros, String period) {}
}
