package fr.repere.admin.writing.editor;

import fr.repere.admin.writing.content.DraftAmount;
import fr.repere.admin.writing.content.DraftContent;
import fr.repere.admin.writing.content.DraftPlace;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.geodata.importing.cleaning.OpeningHours;
import fr.repere.geodata.territory.Departement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The choices for one content. */
record Offered(Language language, DraftContent content, List<Departement> departements) {

    private static final Vocabulary VOCABULARY = Vocabulary.load();
    private static final int EMPTY_STEPS = 2;
    private static final int AMOUNTS = 3;

    /** The languages in which people are received most; any other that a fiche has stays. */
    private static final List<String> SPOKEN = List.of(
            "fr", "en", "ar", "ps", "fa", "uk", "ru", "ti", "es", "pt", "tr", "so", "bn", "ur", "zh", "sq", "hy", "ka",
            "ku", "am", "ff", "wo", "bm", "ta", "it", "de", "pl", "ro");

    /** The words of a group by code, in order. */
    public Map<String, String> words(String group) {
        return VOCABULARY.words(group, language);
    }

    /** Themes by code. */
    public Map<String, String> themes() {
        Map<String, String> themes = new LinkedHashMap<>();
        VOCABULARY.themeCodes().forEach(code -> themes.put(code, VOCABULARY.themeName(code, language)));
        return themes;
    }

    /** The needs of a theme by code. */
    public Map<String, String> needs(String theme) {
        Map<String, String> needs = new LinkedHashMap<>();
        VOCABULARY.needCodes(theme).forEach(code -> needs.put(code, VOCABULARY.needName(code, language)));
        return needs;
    }

    /** The languages spoken, those of the content among them, by code. */
    public Map<String, String> languages() {
        Set<String> codes = new LinkedHashSet<>(SPOKEN);
        codes.addAll(content.criteria().receptionLanguages());
        Map<String, String> names = new LinkedHashMap<>();
        codes.forEach(code -> names.put(code, Locale.of(code).getDisplayLanguage(Locale.of(language.code()))));
        return names;
    }

    /** The steps, and some empty ones to go on with. */
    public List<String> steps() {
        List<String> steps = new ArrayList<>(content.texts().how());
        for (int i = 0; i < EMPTY_STEPS; i++) {
            steps.add("");
        }
        return steps;
    }

    /** The amounts, and enough empty ones. */
    public List<DraftAmount> amounts() {
        List<DraftAmount> amounts = new ArrayList<>(content.criteria().amounts());
        while (amounts.size() < AMOUNTS) {
            amounts.add(new DraftAmount("", ""));
        }
        return amounts;
    }

    /** The places, and an empty one to add. */
    public List<DraftPlace> places() {
        List<DraftPlace> places = new ArrayList<>(content.where().places());
        places.add(DraftPlace.EMPTY);
        return places;
    }

    /** OpenStreetMap's days with the vocabulary's names, Monday first. */
    public Map<String, String> week() {
        List<String> names = new ArrayList<>(VOCABULARY.words("days", language).values());
        Map<String, String> week = new LinkedHashMap<>();
        for (int i = 0; i < OpeningHours.DAYS.size(); i++) {
            week.put(OpeningHours.DAYS.get(i), names.get(i));
        }
        return week;
    }

    /** Territories of the zone that are no département: they have a field of their own. */
    public String otherTerritories() {
        return content.where().territories().stream()
                .filter(code -> departements.stream()
                        .noneMatch(departement -> code.equals("departement:" + departement.code())))
                .collect(Collectors.joining("\n"));
    }
}
