package fr.repere.search.map;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;

/** Writes letters as letters, so that they can be found and copied. */
final class PdfInk extends Ink {

    private final PdfLetters letters;

    PdfInk(PdfBoxGraphics2D graphics, PdfLetters letters) {
        super(graphics);
        this.letters = letters;
    }

    @Override
    void write(Line line, double x, double y, int rgb) {
        letters.hideWithin(line.shaped() ? line.width() : 0);
        graphics().setColor(new Color(rgb));
        graphics().drawString(line.letters().getIterator(), (float) x, (float) y);
        if (line.shaped()) {
            super.write(line, x, y, rgb);
        }
    }
}
