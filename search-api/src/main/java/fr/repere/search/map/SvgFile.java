package fr.repere.search.map;

import java.awt.RenderingHints;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGHints;
import org.jfree.svg.ViewBox;

/**
 * A picture as SVG. Letters are outlines: a reader without our fonts would set them in others, which overflow, and without joined
 * Arabic letters. What they say stands in the title and description, and every territory carries its name and number.
 */
final class SvgFile {

    private SvgFile() {}

    static void write(Picture picture, int width, OutputStream out) throws IOException {
        double height = Math.ceil(picture.height() * width / picture.width());
        SVGGraphics2D graphics = new SVGGraphics2D(width, height);
        // Else a number that differs each time: the same map is the same file.
        graphics.setDefsKeyPrefix("repere-map-");
        graphics.setGeomDoubleConverter(SvgFile::number);
        graphics.setTransformDoubleConverter(SvgFile::precise);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(SVGHints.KEY_DRAW_STRING_TYPE, SVGHints.VALUE_DRAW_STRING_TYPE_VECTOR);
        picture.draw(new SvgInk(graphics));
        ViewBox box = new ViewBox(0, 0, (int) Math.ceil(picture.width()), (int) Math.ceil(picture.height()));
        String svg = graphics.getSVGElement(null, true, box, null, null);
        out.write(document(svg, picture.sheet()).getBytes(StandardCharsets.UTF_8));
    }

    private static String document(String svg, MapSheet sheet) {
        int open = svg.indexOf('>');
        MapSheet.Heading heading = sheet.heading();
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + svg.substring(0, open)
                + " role=\"img\" xml:lang=\"" + heading.language().code() + "\">"
                + "<title>" + escaped(heading.title()) + "</title><desc>"
                + escaped(description(sheet)) + "</desc>"
                + svg.substring(open + 1);
    }

    private static String description(MapSheet sheet) {
        StringBuilder text = new StringBuilder(sheet.heading().subtitle());
        text.append('\n').append(sheet.legend().title());
        sheet.legend()
                .entries()
                .forEach(entry ->
                        text.append('\n').append(entry.label()).append(' ').append(entry.count()));
        sheet.footer().forEach(line -> text.append('\n').append(line));
        return text.toString();
    }

    /** For XML, without the control characters that it cannot hold. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    boolean inXml =
                            (point >= ' ' && point < 0xD800) || (point > 0xDFFF && point < 0xFFFE) || point > 0xFFFF;
                    escaped.appendCodePoint(inXml || point == '\n' ? point : ' ');
                }
            }
        });
        return escaped.toString();
    }

    private static String number(double value) {
        double rounded = Math.rint(value * 100) / 100;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    private static String precise(double value) {
        return BigDecimal.valueOf(value)
                .setScale(6, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Names what is drawn next by a title that readers show and speak. */
    private static final class SvgInk extends Ink {

        SvgInk(SVGGraphics2D graphics) {
            super(graphics);
        }

        @Override
        boolean isNaming() {
            return true;
        }

        @Override
        void name(String name) {
            graphics().setRenderingHint(SVGHints.KEY_ELEMENT_TITLE, escaped(name));
        }
    }
}
