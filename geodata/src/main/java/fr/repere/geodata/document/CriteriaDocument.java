package fr.repere.geodata.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For whom a fiche is. An empty list or an absent value means "not stated", which is not the same as "everyone".
 *
 * @param age ages in years, both ends included
 * @param frenchLevels {@code alpha}, {@code A1} … {@code C2}
 * @param receptionLanguages ISO 639 codes of the languages spoken on the spot
 * @param price {@code free} or {@code pay}
 * @param amounts what has to be paid, when {@code price} is {@code pay}
 * @param days {@code mon} … {@code sun}
 * @param referral who may turn to it: {@code users}, {@code professionals}
 * @param modes {@code on-site}, {@code remote}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CriteriaDocument(
        List<String> statuses,
        List<String> profiles,
        @Nullable AgeDocument age,
        List<String> frenchLevels,
        List<String> receptionLanguages,
        @Nullable String price,
        List<AmountDocument> amounts,
        @Nullable CommitmentDocument commitment,
        @Nullable FrequencyDocument frequency,
        List<String> days,
        List<String> conditions,
        List<String> referral,
        List<String> modes) {

    /** An age range in the form of Elasticsearch's {@code integer_range}: an absent end is open. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record AgeDocument(
            @Nullable Integer gte, @Nullable Integer lte) {}

    /** An amount in euros and what it pays for: {@code once}, {@code session}, {@code hour} … {@code year}. */
    public record AmountDocument(double euros, String period) {}

    /** How long one commits oneself, in units of {@code hours} … {@code years} or {@code sessions}; an absent end is open. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record CommitmentDocument(
            @Nullable Integer min, @Nullable Integer max, String unit) {}

    /** How often it takes place: so many times per {@code day}, {@code week}, {@code month} or {@code year}. */
    public record FrequencyDocument(int times, String per) {}
}
