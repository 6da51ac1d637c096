package fr.repere.search.map;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Draws map sheets. One scene for all formats. */
@Component
public class MapPainter {

    /** Narrowest picture, in pixels. */
    public static final int LEAST_WIDTH = 400;
    /** Widest picture, in pixels. */
    public static final int MOST_WIDTH = 4000;

    /** Vectors are printed and enlarged. */
    private static final double FINE_DETAIL = 0.5;

    private final Boundaries boundaries;
    private final Generaliser generaliser;

    MapPainter(Boundaries boundaries, Generaliser generaliser) {
        this.boundaries = boundaries;
        this.generaliser = generaliser;
    }

    /**
     * Writes a map.
     *
     * @param width pixels of a PNG, user units of an SVG; a PDF is as wide as A4 is long, whatever the width, and has its layout
     * @throws fr.repere.search.query.SearchUnavailable when boundaries are not at hand and the index does not answer
     * @throws IOException when it cannot be written
     */
    public void paint(MapSheet sheet, MapFormat format, int width, OutputStream out) throws IOException {
        Picture picture = picture(sheet, units(width), units(width) / width);
        switch (format) {
            case PNG -> PngFile.write(picture, width, out);
            case SVG -> SvgFile.write(picture, width, out);
            case PDF -> PdfFile.write(picture, out);
        }
    }

    /**
     * A map to be drawn by whoever asked for it.
     *
     * @param units how wide the sheet is: the fewer, the larger its letters are on the same paper
     * @throws fr.repere.search.query.SearchUnavailable when boundaries are not at hand and the index does not answer
     */
    public MapDrawing drawing(MapSheet sheet, double units) {
        return picture(sheet, units, FINE_DETAIL);
    }

    /** Small pictures have fewer units, so that their letters stay readable; large ones have no more. */
    private static double units(int width) {
        return Math.min(1600, 800 + (width - 400) * 800 / 1200.0);
    }

    /**
     * A sheet made ready.
     *
     * @param units its width
     * @param detail how many units the smallest visible detail has
     */
    private Picture picture(MapSheet sheet, double units, double detail) {
        Material material = Material.of(sheet.scene(), boundaries);
        Composition composition = new Composer(sheet, material, units).compose();
        Map<Frame, Map<String, Generalised>> shapes = new LinkedHashMap<>();
        for (Frame frame : composition.frames()) {
            shapes.put(
                    frame, generaliser.of(material.boundaries(), frame.zone(), 0.7 * detail * frame.metresPerUnit()));
        }
        return new Picture(sheet, material, composition, shapes);
    }
}
