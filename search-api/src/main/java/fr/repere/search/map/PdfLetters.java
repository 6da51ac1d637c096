package fr.repere.search.map;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedCharacterIterator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/**
 * Writes text into a PDF with our fonts, embedded as far as they are used. PDFBox does not join Arabic letters: those are drawn as
 * outlines, over invisible letters that can be found and copied.
 */
final class PdfLetters extends PdfBoxGraphics2DFontTextDrawer {

    private final PDDocument document;
    private final Map<String, PDFont> embedded = new HashMap<>();
    private double hiddenWidth;

    PdfLetters(PDDocument document) {
        this.document = document;
    }

    /**
     * Whether what is written next is only to be found, not to be seen.
     *
     * @param width of what is seen there instead, or 0
     */
    void hideWithin(double width) {
        this.hiddenWidth = width;
    }

    @Override
    public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv page) {
        return true;
    }

    @Override
    public void drawText(AttributedCharacterIterator text, IFontTextDrawerEnv page)
            throws IOException, FontFormatException {
        PDPageContentStream content = page.getContentStream();
        page.applyPaint(page.getPaint(), null);
        content.beginText();
        content.setTextMatrix(Matrix.getScaleInstance(1, -1));
        content.setRenderingMode(hiddenWidth > 0 ? RenderingMode.NEITHER : RenderingMode.FILL);
        // Letters that are not joined are wider than those seen.
        content.setHorizontalScaling(hiddenWidth > 0 ? (float) (100 * hiddenWidth / width(text)) : 100);
        for (char at = text.first(); at != AttributedCharacterIterator.DONE; at = text.setIndex(text.getRunLimit())) {
            Font font = (Font) Objects.requireNonNull(text.getAttribute(TextAttribute.FONT));
            content.setFont(embedded(font), font.getSize2D());
            content.showText(run(text));
        }
        content.endText();
    }

    private double width(AttributedCharacterIterator text) throws IOException {
        double width = 0;
        for (char at = text.first(); at != AttributedCharacterIterator.DONE; at = text.setIndex(text.getRunLimit())) {
            Font font = (Font) Objects.requireNonNull(text.getAttribute(TextAttribute.FONT));
            width += embedded(font).getStringWidth(run(text)) * font.getSize2D() / 1000;
        }
        return Math.max(width, 1);
    }

    private static String run(AttributedCharacterIterator text) {
        StringBuilder run = new StringBuilder();
        int end = text.getRunLimit();
        int start = text.getIndex();
        for (int at = start; at < end; at++) {
            run.append(text.setIndex(at));
        }
        text.setIndex(start);
        return run.toString();
    }

    private PDFont embedded(Font font) throws IOException {
        String file = font.getPSName();
        PDFont known = embedded.get(file);
        if (known == null) {
            try (InputStream open = Lettering.open(file)) {
                known = PDType0Font.load(document, open, true);
            }
            embedded.put(file, known);
        }
        return known;
    }
}
