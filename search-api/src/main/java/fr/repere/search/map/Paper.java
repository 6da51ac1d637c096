package fr.repere.search.map;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import fr.repere.geodata.document.Language;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.jspecify.annotations.Nullable;

/**
 * A PDF of A4 pages on which text, marks and maps are placed, in points from the upper left corner. Letters are joined and ordered by
 * Java2D as on maps: what lays pages of HTML out knows no joined letters of Pashto. One thread at a time.
 */
public final class Paper implements Closeable {

    /** How wide a page is. */
    public static final double WIDTH = PDRectangle.A4.getWidth();

    /** How high a page is. */
    public static final double HEIGHT = PDRectangle.A4.getHeight();

    private final PDDocument document = new PDDocument();
    private final PdfLetters letters = new PdfLetters(document);
    private final List<PDAnnotationLink> links = new ArrayList<>();
    private @Nullable PdfBoxGraphics2D graphics;
    private int pages;

    /** Paper without any page. @param title what programs call the document */
    public Paper(String title, Language language) {
        PdfFile.describe(document, title, language);
    }

    /** Begins a page. @throws IOException when the last one cannot be ended */
    public void turn() throws IOException {
        end();
        graphics = new PdfBoxGraphics2D(document, (float) WIDTH, (float) HEIGHT);
        graphics.setFontTextDrawer(letters);
        pages++;
    }

    /** How many pages it has. */
    public int pages() {
        return pages;
    }

    /** Puts a text with its upper left corner at (x, y). */
    public void put(PaperText text, double x, double y) {
        Ink ink = ink();
        text.lines().forEach(line -> ink.write(line.line(), x + line.x(), y + line.y(), line.rgb()));
    }

    /** Writes a short text with the middle of its line at (x, y). */
    public void centre(String text, double size, double x, double y, int rgb) {
        Line line = Lettering.line(text, Style.of(size).strong());
        ink().write(line, x - line.width() / 2, y + line.capHeight() / 2, rgb);
    }

    /** Fills a shape. */
    public void fill(Shape shape, int rgb) {
        ink().fill(shape, rgb);
    }

    /** Draws a map with its upper left corner at (x, y). */
    public void put(MapDrawing map, double x, double y, double width) {
        PdfInk ink = ink();
        AffineTransform before = ink.graphics().getTransform();
        ink.graphics().translate(x, y);
        ink.graphics().scale(width / map.width(), width / map.width());
        if (map instanceof Picture picture) {
            picture.draw(ink);
        } else {
            map.draw(ink.graphics());
        }
        ink.graphics().setTransform(before);
    }

    /** Lets whoever reads on a screen follow an address. */
    public void link(Rectangle2D area, String address) {
        PDActionURI action = new PDActionURI();
        action.setURI(address);
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        PDAnnotationLink link = new PDAnnotationLink();
        link.setAction(action);
        link.setBorderStyle(none);
        link.setRectangle(
                new PDRectangle((float) area.getX(), (float) (HEIGHT - area.getMaxY()), (float) area.getWidth(), (float)
                        area.getHeight()));
        links.add(link);
    }

    /** Writes all pages. */
    public void write(OutputStream out) throws IOException {
        end();
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        if (graphics != null) {
            graphics.dispose();
            graphics = null;
        }
        document.close();
    }

    private PdfInk ink() {
        if (graphics == null) {
            throw new IllegalStateException("no page was begun");
        }
        return new PdfInk(graphics, letters);
    }

    private void end() throws IOException {
        if (graphics == null) {
            return;
        }
        graphics.dispose();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawForm(graphics.getXFormObject());
        }
        page.getAnnotations().addAll(links);
        links.clear();
        graphics = null;
    }
}
