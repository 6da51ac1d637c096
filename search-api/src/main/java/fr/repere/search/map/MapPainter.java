package fr.repere.search.map;

import fr.repere.search.query.SearchUnavailable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Draws map sheets. One scene for all formats. */
@Component
public class MapPainter {

    /** Narrowest picture, in pixels. */
    public static final int LEAST_WIDTH = 400;
    /** Widest picture, in pixels. */
    public static final int MOST_WIDTH = 4000;

    /** Width of a whole sheet in units. */
    static final double UNITS = 1600;
    /** What paper can show, in units of a sheet as wide as A4 is long: a tenth of a millimetre. */
    static final double PRINTED = 0.5;

    private static final int LONGEST_WAIT_SECONDS = 20;

    private final Boundaries boundaries;
    private final Generaliser generaliser;
    private final Semaphore places;

    MapPainter(Boundaries boundaries, Generaliser generaliser, MapSettings settings) {
        this.boundaries = boundaries;
        this.generaliser = generaliser;
        this.places = new Semaphore(settings.atOnce(), true);
    }

    /**
     * Writes a map. Only so many are drawn at once as the settings say; the others wait, for twenty seconds at most.
     *
     * @param width pixels of a PNG, user units of an SVG, from {@value #LEAST_WIDTH} to {@value #MOST_WIDTH}; a PDF is always as wide as
     *     A4 is long
     * @throws SearchUnavailable when too many others wait, or boundaries are not at hand and the index does not answer
     * @throws IOException when it cannot be written
     */
    public void paint(MapSheet sheet, MapFormat format, int width, OutputStream out) throws IOException {
        await();
        try {
            switch (format) {
                case PNG -> PngFile.write(picture(sheet, units(width), units(width) / width), width, out);
                case SVG -> SvgFile.write(picture(sheet, units(width), units(width) / width), width, out);
                case PDF -> PdfFile.write(picture(sheet, UNITS, PRINTED), out);
            }
        } finally {
            places.release();
        }
    }

    private void await() {
        try {
            if (!places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw SearchUnavailable.because(new TimeoutException("too many maps at once"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SearchUnavailable.because(e);
        }
    }

    /**
     * A map to be drawn by whoever asked for it.
     *
     * @param units how wide the sheet is: the fewer, the larger its letters are on the same paper
     * @throws SearchUnavailable when boundaries are not at hand and the index does not answer
     */
    public MapDrawing drawing(MapSheet sheet, double units) {
        return picture(sheet, units, PRINTED);
    }

    /** Small pictures have fewer units, so that their letters stay readable; large ones have no more. */
    private static double units(int width) {
        return Math.min(UNITS, 800 + (width - LEAST_WIDTH) * 800 / 1200.0);
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
