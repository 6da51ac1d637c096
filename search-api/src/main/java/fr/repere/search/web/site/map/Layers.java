package fr.repere.search.web.site.map;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.map.Fill;
import fr.repere.search.map.MapWords;
import fr.repere.search.query.TerritoryKind;
import fr.repere.search.web.site.map.MapLayer.Entry;
import fr.repere.search.wording.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What layers of coverage and of white zones have alike. */
final class Layers {

    private static final int MOST_NAMES = 3;

    private Layers() {}

    /** The classes with their colours, and those of which nothing is known when there are any. */
    static List<Entry> legend(
            Language language, List<Fill> fills, IntFunction<String> label, IntToLongFunction inClass, long unknown) {
        Figures figures = new Figures(language);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < fills.size(); i++) {
            entries.add(new Entry(
                    Colours.of(fills.get(i)), false, figures.inDigits(label.apply(i)), inClass.applyAsLong(i)));
        }
        if (unknown > 0) {
            entries.add(new Entry(Colours.of(Fill.NO_DATA), true, MapWords.of(language, "no-data"), unknown));
        }
        return entries;
    }

    /** Such as « … par intercommunalité – Côte-d'Or ». */
    static String heading(Language language, String what, TerritoryKind by, List<TerritoryDocument> within) {
        String heading = what + " " + MapWords.of(language, "by-" + by.code());
        if (within.isEmpty()) {
            return heading;
        }
        String names =
                within.stream().limit(MOST_NAMES).map(TerritoryDocument::name).collect(Collectors.joining(", "));
        return heading + " – " + names + (within.size() > MOST_NAMES ? "…" : "");
    }

    /** A name with the number that people know it by. */
    static String named(TerritoryDocument territory) {
        return isNumbered(territory) ? territory.name() + " (" + territory.code() + ")" : territory.name();
    }

    /** Its number, when people know it. */
    static @Nullable String code(TerritoryDocument territory) {
        return isNumbered(territory) ? territory.code() : null;
    }

    private static boolean isNumbered(TerritoryDocument territory) {
        return territory.kind().equals(TerritoryKind.DEPARTEMENT.code());
    }

    /** Where it is, for kinds whose outlines the page does not have. */
    static @Nullable String point(TerritoryDocument territory, TerritoryKind by) {
        return hasOutlines(by) || territory.point() == null
                ? null
                : territory.point().lon() + "," + territory.point().lat();
    }

    /** Whether the outlines of a kind are light enough for a phone. */
    static boolean hasOutlines(TerritoryKind by) {
        return by == TerritoryKind.DEPARTEMENT || by == TerritoryKind.REGION;
    }

    /** Names of French territories from A to Z, wherever accents stand. */
    static Comparator<Object> alphabet() {
        return Collator.getInstance(ULocale.FRENCH);
    }
}
