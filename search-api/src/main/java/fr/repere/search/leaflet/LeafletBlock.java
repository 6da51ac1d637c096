package fr.repere.search.leaflet;

import fr.repere.geodata.document.Language;
import fr.repere.search.leaflet.Leaflet.Item;
import fr.repere.search.leaflet.Leaflet.Place;
import fr.repere.search.map.Paper;
import fr.repere.search.map.PaperText;
import fr.repere.search.wording.Messages;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;

/** One fiche on paper: number, text and code side by side, mirrored where the leaflet is read from right to left. Never cut. */
final class LeafletBlock {

    private static final double NUMBER = 22;
    private static final double CODE = 82;
    private static final double GAP = 12;
    private static final double SPACE = 11;
    private static final int SUMMARY_LINES = 3;
    private static final int INK = 0x161616;
    private static final int SOFT = 0x4A4A4A;
    private static final int BLUE = 0x000091;
    private static final int GROUND = 0xE8EDFF;
    private static final int RULE = 0xCECECE;

    private final Item item;
    private final String number;
    private final boolean mirrored;
    private final double width;
    private final PaperText text;
    private final PaperText note;

    /**
     * A block.
     *
     * @param number of the fiche, from 1
     * @param width of the page between its margins
     */
    LeafletBlock(Item item, int number, Language language, Messages messages, double width) {
        this.item = item;
        this.number = Integer.toString(number);
        this.mirrored = language.isRightToLeft();
        this.width = width;
        this.text = text(item, language, messages, textWidth());
        this.note = new PaperText(textWidth() - 16).add(item.note(), 11, true, language.isRightToLeft(), INK);
    }

    private double textWidth() {
        return width - NUMBER - CODE - 2 * GAP;
    }

    /** How high it is, the room below included. */
    double height() {
        return Math.max(CODE, text.height() + noteHeight()) + 2 * SPACE;
    }

    private double noteHeight() {
        return note.height() == 0 ? 0 : note.height() + 14;
    }

    /** Puts it on the page. */
    void put(Paper paper, double left, double top) {
        paper.fill(new Rectangle2D.Double(left, top, width, 0.6), RULE);
        double y = top + SPACE;
        double numberLeft = mirrored ? left + width - NUMBER : left;
        double textLeft = mirrored ? left + CODE + GAP : left + NUMBER + GAP;
        double codeLeft = mirrored ? left : left + width - CODE;
        paper.fill(new Ellipse2D.Double(numberLeft, y, NUMBER, NUMBER), BLUE);
        paper.centre(number, 12, numberLeft + NUMBER / 2, y + NUMBER / 2, 0xFFFFFF);
        paper.put(text, textLeft, y);
        if (note.height() > 0) {
            double noteTop = y + text.height() + 5;
            paper.fill(new Rectangle2D.Double(textLeft, noteTop, textWidth(), note.height() + 9), GROUND);
            paper.put(note, textLeft + 8, noteTop + 4);
        }
        Rectangle2D code = new Rectangle2D.Double(codeLeft, y, CODE, CODE);
        paper.fill(QrCode.of(item.address()).shape(codeLeft, y, CODE), 0x000000);
        paper.link(code, item.address());
        paper.link(new Rectangle2D.Double(textLeft, y, textWidth(), 18), item.address());
    }

    private static PaperText text(Item item, Language language, Messages messages, double width) {
        boolean page = language.isRightToLeft();
        boolean own = item.textLanguage().isRightToLeft();
        PaperText text = new PaperText(width).add(item.title(), 13, true, own, INK, SUMMARY_LINES);
        if (item.textLanguage() != language) {
            text.add(messages.of(language, "results.hit.french"), 8.5, false, page, BLUE);
        }
        text.skip(2).add(item.summary(), 10.5, false, own, INK, SUMMARY_LINES);
        for (Place place : item.places()) {
            text.skip(3)
                    .add(place.name(), 10, true, false, INK, 1)
                    .add(place.address(), 10, false, false, INK, 2)
                    .add(place.hours(), 9.5, false, false, SOFT, 3);
            if (!place.phone().isEmpty()) {
                // Isolated, so that a number keeps its order beside Arabic letters.
                text.add(
                        messages.of(language, "selection.leaflet.phone", "\u2066" + place.phone() + "\u2069"),
                        10,
                        true,
                        page,
                        INK);
            }
        }
        if (item.morePlaces() > 0) {
            text.add(messages.of(language, "results.hit.places", item.morePlaces()), 9.5, false, page, SOFT);
        }
        return text;
    }
}
