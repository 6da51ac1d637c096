package fr.repere.search.cartography;

import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.cartography.Cartography.Chapter;
import fr.repere.search.cartography.Cartography.Entry;
import fr.repere.search.table.Cell;
import fr.repere.search.table.TableWriter;
import fr.repere.search.table.XlsxBook;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A cartography as a workbook: what it is on the first sheet, then a sheet per theme with a line per place. */
final class CartographyWorkbook {

    private static final List<String> HEADERS = List.of(
            "N°",
            "Dispositif",
            "Nom d’usage",
            "Structure",
            "Lieu",
            "Adresse",
            "Commune",
            "Téléphone",
            "Courriel",
            "Horaires",
            "Pour qui",
            "Vérifié le",
            "Couvre",
            "Longitude",
            "Latitude",
            "Source",
            "Identifiant");

    private CartographyWorkbook() {}

    /** Writes the workbook. */
    static void write(Cartography cartography, OutputStream out) throws IOException {
        try (XlsxBook book = XlsxBook.open(out)) {
            summary(cartography, book);
            for (Chapter chapter : cartography.chapters()) {
                TableWriter sheet = book.sheet(chapter.name(), HEADERS);
                for (Entry entry : chapter.entries()) {
                    write(entry, sheet);
                }
            }
        }
    }

    private static void summary(Cartography cartography, XlsxBook book) throws IOException {
        TableWriter sheet = book.sheet("Lire ce classeur", List.of("Quoi", "Valeur"));
        sheet.row(List.of(Cell.text("Territoire"), Cell.text(cartography.title())));
        sheet.row(List.of(Cell.text("Précisions"), Cell.text(cartography.subtitle())));
        sheet.row(List.of(Cell.text("État au"), Cell.date(cartography.date())));
        sheet.row(List.of(Cell.text("Dispositifs"), Cell.number(cartography.fiches())));
        sheet.row(List.of(Cell.text("Lieux dans le territoire"), Cell.number(cartography.places())));
        sheet.row(List.of(Cell.text("Fiches nationales, non listées"), Cell.number(cartography.national())));
        sheet.row(List.of(Cell.text("Fiches en ligne, non listées"), Cell.number(cartography.online())));
        for (Chapter chapter : cartography.chapters()) {
            sheet.row(List.of(
                    Cell.text("Thème : " + chapter.name()),
                    Cell.number(chapter.entries().size())));
        }
        for (String credit : cartography.credits()) {
            sheet.row(List.of(Cell.text("Source"), Cell.text(credit)));
        }
    }

    private static void write(Entry entry, TableWriter sheet) throws IOException {
        List<Stop> stops = entry.stops().isEmpty() ? List.of(Stop.NONE) : entry.stops();
        for (Stop stop : stops) {
            sheet.row(List.of(
                    stop.number() == 0 ? Cell.EMPTY : Cell.number(stop.number()),
                    Cell.text(entry.title()),
                    Cell.text(entry.brand()),
                    Cell.text(entry.structure()),
                    Cell.text(stop.name()),
                    Cell.text(stop.address()),
                    Cell.text(stop.commune()),
                    Cell.text(stop.phone()),
                    Cell.text(stop.mail()),
                    Cell.text(stop.hours()),
                    Cell.text(entry.whoFor()),
                    Cell.date(entry.verifiedOn().orElse(null)),
                    Cell.text(entry.zone()),
                    Cell.number(stop.point().map(LonLat::longitude)),
                    Cell.number(stop.point().map(LonLat::latitude)),
                    Cell.text(entry.source()),
                    Cell.text(entry.id())));
        }
    }
}
