package fr.repere.admin.writing.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** For whom it is and on what terms, as typed; codes are those of the vocabulary. Empty means "not stated". */
public record DraftCriteria(
        List<String> statuses,
        List<String> profiles,
        String ageMin,
        String ageMax,
        List<String> frenchLevels,
        List<String> receptionLanguages,
        String price,
        List<DraftAmount> amounts,
        String commitmentMin,
        String commitmentMax,
        String commitmentUnit,
        String frequencyTimes,
        String frequencyPer,
        List<String> days,
        List<String> conditions,
        List<String> referral,
        List<String> modes) {

    /** Nothing stated. */
    public static final DraftCriteria EMPTY = new DraftCriteria(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Reads what is absent as not stated. */
    public DraftCriteria(
            @Nullable List<String> statuses,
            @Nullable List<String> profiles,
            @Nullable String ageMin,
            @Nullable String ageMax,
            @Nullable List<String> frenchLevels,
            @Nullable List<String> receptionLanguages,
            @Nullable String price,
            @Nullable List<DraftAmount> amounts,
            @Nullable String commitmentMin,
            @Nullable String commitmentMax,
            @Nullable String commitmentUnit,
            @Nullable String frequencyTimes,
            @Nullable String frequencyPer,
            @Nullable List<String> days,
            @Nullable List<String> conditions,
            @Nullable List<String> referral,
            @Nullable List<String> modes) {
        this.statuses = Typed.codes(statuses);
        this.profiles = Typed.codes(profiles);
        this.ageMin = Typed.text(ageMin);
        this.ageMax = Typed.text(ageMax);
        this.frenchLevels = Typed.codes(frenchLevels);
        this.receptionLanguages = Typed.codes(receptionLanguages);
        this.price = Typed.text(price);
        this.amounts = Typed.list(amounts);
        this.commitmentMin = Typed.text(commitmentMin);
        this.commitmentMax = Typed.text(commitmentMax);
        this.commitmentUnit = Typed.text(commitmentUnit);
        this.frequencyTimes = Typed.text(frequencyTimes);
        this.frequencyPer = Typed.text(frequencyPer);
        this.days = Typed.codes(days);
        this.conditions = Typed.codes(conditions);
        this.referral = Typed.codes(referral);
        this.modes = Typed.codes(modes);
    }
}
