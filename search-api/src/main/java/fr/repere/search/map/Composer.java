package fr.repere.search.map;

import fr.repere.geodata.document.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/** Decides where everything on a sheet goes: heading above, footer below, between them what {@link Arrangement} makes of the rest. */
final class Composer {

    /** So many swatches beside a map are still read; more are only counted. */
    private static final int MOST_BESIDE = 12;

    private final MapSheet sheet;
    private final Material material;
    private final double width;
    private final Language language;
    private final double margin;

    Composer(MapSheet sheet, Material material, double width) {
        this.sheet = sheet;
        this.material = material;
        this.width = width;
        this.language = sheet.heading().language();
        this.margin = bare(sheet) ? 6 : width >= Arrangement.WIDE ? 40 : 28;
    }

    /** Nothing but the map: part of another document, which has margins. */
    private static boolean bare(MapSheet sheet) {
        return sheet.heading().title().isEmpty() && sheet.footer().isEmpty();
    }

    /** The sheet of this width, as high as needed. */
    Composition compose() {
        boolean rightToLeft = language.isRightToLeft();
        TextBlock heading = heading(rightToLeft);
        Map<Zone, Envelope> extents = material.extents();
        List<MapSheet.Area> beside = material.beside(extents.keySet());
        Arrangement body = new Arrangement(width, margin, rightToLeft, material, extents);
        body.add(sheet.legend());
        if (beside.size() <= MOST_BESIDE) {
            body.add(swatches(beside));
        }
        double bottom = body.arrange(heading.bottom());
        TextBlock footer = new TextBlock(margin, bottom + 12, width - 2 * margin, rightToLeft);
        remarks(extents.size(), beside.size()).forEach(text -> footer.add(text, Style.of(14.5), Tint.PALE_INK));
        sheet.footer().forEach(text -> footer.add(text, Style.of(14.5), Tint.PALE_INK));
        return new Composition(
                width,
                Math.ceil(footer.bottom() + margin * 0.7),
                rightToLeft,
                heading.lines(),
                body.frames(),
                body.keys(),
                footer.lines());
    }

    private TextBlock heading(boolean rightToLeft) {
        TextBlock heading = new TextBlock(margin, margin * 0.8, width - 2 * margin, rightToLeft);
        heading.fit(sheet.heading().title(), Style.of(38).strong(), 2, Tint.INK);
        heading.skip(heading.lines().isEmpty() ? 0 : 4);
        heading.add(sheet.heading().subtitle(), Style.of(21), Tint.PALE_INK);
        heading.skip(heading.lines().isEmpty() ? 0 : 18);
        return heading;
    }

    private MapSheet.Legend swatches(List<MapSheet.Area> beside) {
        return new MapSheet.Legend(
                MapWords.of(language, "beside"),
                "",
                beside.stream()
                        .map(area -> new MapSheet.Entry(
                                area.fill(), area.name(), area.label().orElse("")))
                        .toList());
    }

    private List<String> remarks(int windows, int beside) {
        List<String> remarks = new ArrayList<>();
        if (windows > 1) {
            remarks.add(MapWords.of(language, "insets"));
        }
        if (beside > MOST_BESIDE) {
            remarks.add(MapWords.of(language, "undrawn", beside));
        }
        if (material.abroad() > 0) {
            remarks.add(MapWords.of(language, "abroad", material.abroad()));
        }
        return remarks.isEmpty() ? remarks : List.of(String.join(" ", remarks));
    }
}
