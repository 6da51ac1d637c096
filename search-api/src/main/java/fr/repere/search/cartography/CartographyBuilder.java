package fr.repere.search.cartography;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.TextDocument;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.cartography.Cartography.Chapter;
import fr.repere.search.cartography.Cartography.Entry;
import fr.repere.search.cartography.Cartography.Mention;
import fr.repere.search.wording.CriteriaTexts;
import fr.repere.search.wording.HoursWords;
import fr.repere.search.wording.Messages;
import fr.repere.search.wording.PlaceWords;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts fiches into the chapters of a cartography, in any order that they come in, and numbers their places. */
final class CartographyBuilder {

    private final Vocabulary vocabulary;
    private final Language language;
    private final CriteriaTexts criteria;
    private final HoursWords hours;
    private final Predicate<PlaceDocument> inside;
    private final Function<String, String> territoryName;
    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
    private final Map<String, List<Mention>> mentions = new LinkedHashMap<>();
    private final Set<String> credits = new TreeSet<>();
    private int fiches;

    /**
     * An empty cartography.
     *
     * @param language of titles and names, French where there is none, of criteria and hours
     * @param inside whether a place stands in the territory
     * @param territoryName the name of a territory by its id
     */
    CartographyBuilder(
            Vocabulary vocabulary,
            Messages messages,
            Language language,
            Predicate<PlaceDocument> inside,
            Function<String, String> territoryName) {
        this.vocabulary = vocabulary;
        this.language = language;
        this.criteria = new CriteriaTexts(vocabulary, messages, language);
        this.hours = new HoursWords(vocabulary, messages, language);
        this.inside = inside;
        this.territoryName = territoryName;
        vocabulary.themeCodes().forEach(theme -> {
            entries.put(theme, new ArrayList<>());
            mentions.put(theme, new ArrayList<>());
        });
    }

    /** How many fiches were added. */
    int fiches() {
        return fiches;
    }

    /** Adds a fiche to the chapter of its main theme, and a mention of it to those of the others. */
    void add(FicheDocument fiche) {
        fiches++;
        Entry entry = entry(fiche);
        String main = fiche.themes().getFirst();
        Objects.requireNonNull(entries.get(main), main).add(entry);
        fiche.themes().stream()
                .skip(1)
                .forEach(other -> Objects.requireNonNull(mentions.get(other), other)
                        .add(new Mention(entry.title(), vocabulary.themeName(main, language))));
        credits.add(credit(fiche));
    }

    /** What was added, in chapters. */
    Cartography build(Cartography.Heading heading, LocalDate date, long national, long online) {
        List<Chapter> chapters = entries.keySet().stream()
                .map(this::chapter)
                .filter(chapter ->
                        !chapter.entries().isEmpty() || !chapter.mentions().isEmpty())
                .toList();
        int places = chapters.stream()
                .flatMap(chapter -> chapter.entries().stream())
                .mapToInt(entry -> entry.stops().size())
                .sum();
        return new Cartography(heading, date, chapters, fiches, places, national, online, List.copyOf(credits));
    }

    private Chapter chapter(String theme) {
        Collator french = Collator.getInstance(Locale.FRENCH);
        List<Mention> others = Objects.requireNonNull(mentions.get(theme), theme).stream()
                .sorted(Comparator.comparing(Mention::title, french))
                .toList();
        List<Entry> entries = Numbering.of(Objects.requireNonNull(this.entries.get(theme), theme));
        return new Chapter(theme, vocabulary.themeName(theme, language), entries, others);
    }

    private Entry entry(FicheDocument fiche) {
        TextDocument text = Optional.ofNullable(fiche.text().get(language.code()))
                .orElseGet(() -> Objects.requireNonNull(fiche.text().get(Language.FR.code())));
        List<Stop> stops = fiche.places().stream()
                .filter(inside)
                .map(place -> stop(place, text.title()))
                .toList();
        return new Entry(
                fiche.id(),
                text.title(),
                orEmpty(text.brand()),
                fiche.structure() == null ? "" : fiche.structure().name(),
                criteria.shortly(fiche.criteria()),
                stops.isEmpty() ? reach(fiche) : "",
                Optional.ofNullable(fiche.verifiedOn()),
                fiche.source(),
                stops);
    }

    /** Where a fiche without a place holds. */
    private String reach(FicheDocument fiche) {
        if (fiche.national()) {
            return "toute la France";
        }
        String zone = fiche.covers().stream().map(territoryName).collect(Collectors.joining(", "));
        return zone.isEmpty() && fiche.online() ? "en ligne" : zone;
    }

    /** A place that only repeats the title has no name of its own. */
    private Stop stop(PlaceDocument place, String title) {
        String name = orEmpty(place.name());
        return new Stop(
                0,
                name.equalsIgnoreCase(title) ? "" : name,
                PlaceWords.address(place, vocabulary, language),
                orEmpty(place.communeName()),
                orEmpty(place.phone()),
                orEmpty(place.mail()),
                place.openingHours() == null ? "" : hours.of(place.openingHours()),
                Optional.ofNullable(place.point()).map(PointDocument::toLonLat));
    }

    private static String credit(FicheDocument fiche) {
        String whom = fiche.attribution() == null ? fiche.source() : fiche.attribution();
        return fiche.licence() == null ? whom : "%s (%s)".formatted(whom, fiche.licence());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
