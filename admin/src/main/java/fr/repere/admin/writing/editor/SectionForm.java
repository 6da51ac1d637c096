package fr.repere.admin.writing.editor;

import fr.repere.admin.writing.content.DraftAmount;
import fr.repere.admin.writing.content.DraftContent;
import fr.repere.admin.writing.content.DraftCriteria;
import fr.repere.admin.writing.content.DraftTexts;
import fr.repere.admin.writing.content.DraftThemes;
import fr.repere.admin.writing.content.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Puts what one section's form says into a content. It touches the fields of its section, and no others, whatever was sent. */
final class SectionForm {

    private SectionForm() {}

    static DraftContent apply(Section section, DraftContent content, FormValues form) {
        return switch (section) {
            case TITLE -> content.with(title(content.texts(), form));
            case WHAT -> content.with(what(content.texts(), form));
            case HOW -> content.with(how(content.texts(), form));
            case WHO -> content.with(who(content.criteria(), form));
            case WHERE -> content.with(WhereForm.read(content.where(), form));
            case PRACTICAL -> content.with(practical(content.criteria(), form));
            case THEMES -> content.with(new DraftThemes(form.text("main"), form.list("secondary"), form.list("needs")));
        };
    }

    private static DraftTexts title(DraftTexts texts, FormValues form) {
        return new DraftTexts(
                form.text("title"),
                form.has("brand") ? form.text("brand") : texts.brand(),
                form.text("summary"),
                texts.what(),
                texts.why(),
                texts.how(),
                texts.next(),
                form.has("administration") ? form.text("administration") : texts.administration());
    }

    private static DraftTexts what(DraftTexts texts, FormValues form) {
        return new DraftTexts(
                texts.title(),
                texts.brand(),
                texts.summary(),
                form.text("what"),
                form.has("why") ? form.text("why") : texts.why(),
                texts.how(),
                texts.next(),
                texts.administration());
    }

    private static DraftTexts how(DraftTexts texts, FormValues form) {
        return new DraftTexts(
                texts.title(),
                texts.brand(),
                texts.summary(),
                texts.what(),
                texts.why(),
                ordered(form),
                form.has("next") ? form.text("next") : texts.next(),
                texts.administration());
    }

    /** The steps, in the order that the buttons beside them ask for. */
    private static List<String> ordered(FormValues form) {
        List<String> steps = new ArrayList<>(form.list("how"));
        FormValues.Action action = form.action();
        int at = action.index();
        switch (action.name()) {
            case "up" -> swap(steps, at, at - 1);
            case "down" -> swap(steps, at, at + 1);
            case "remove" -> {
                if (at >= 0 && at < steps.size()) {
                    steps.remove(at);
                }
            }
            default -> {}
        }
        return steps;
    }

    private static void swap(List<String> steps, int one, int other) {
        if (one >= 0 && other >= 0 && one < steps.size() && other < steps.size()) {
            Collections.swap(steps, one, other);
        }
    }

    private static DraftCriteria who(DraftCriteria before, FormValues form) {
        return new DraftCriteria(
                form.list("statuses"),
                form.list("profiles"),
                form.text("ageMin"),
                form.text("ageMax"),
                form.list("frenchLevels"),
                form.list("receptionLanguages"),
                before.price(),
                before.amounts(),
                before.commitmentMin(),
                before.commitmentMax(),
                before.commitmentUnit(),
                before.frequencyTimes(),
                before.frequencyPer(),
                before.days(),
                form.list("conditions"),
                form.list("referral"),
                before.modes());
    }

    private static DraftCriteria practical(DraftCriteria before, FormValues form) {
        return new DraftCriteria(
                before.statuses(),
                before.profiles(),
                before.ageMin(),
                before.ageMax(),
                before.frenchLevels(),
                before.receptionLanguages(),
                form.text("price"),
                amounts(form),
                form.text("commitmentMin"),
                form.text("commitmentMax"),
                form.text("commitmentUnit"),
                form.text("frequencyTimes"),
                form.text("frequencyPer"),
                form.list("days"),
                before.conditions(),
                before.referral(),
                form.list("modes"));
    }

    private static List<DraftAmount> amounts(FormValues form) {
        List<String> euros = form.list("euros");
        List<String> periods = form.list("period");
        List<DraftAmount> amounts = new ArrayList<>();
        for (int i = 0; i < euros.size(); i++) {
            if (!euros.get(i).isBlank()) {
                amounts.add(new DraftAmount(euros.get(i), i < periods.size() ? periods.get(i) : ""));
            }
        }
        return amounts;
    }
}
