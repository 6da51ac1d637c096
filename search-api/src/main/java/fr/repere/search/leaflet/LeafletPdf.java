package fr.repere.search.leaflet;

import fr.repere.search.leaflet.Leaflet.Item;
import fr.repere.search.map.Paper;
import fr.repere.search.map.PaperText;
import fr.repere.search.wording.Dates;
import fr.repere.search.wording.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lays a leaflet out on A4: heading, map, then fiche after fiche, each whole on one page. */
@Component
public class LeafletPdf {

    private static final double MARGIN = 40;
    private static final double WIDTH = Paper.WIDTH - 2 * MARGIN;
    private static final double HIGHEST_MAP = 250;
    private static final double FOOT = 26;
    private static final int INK = 0x161616;
    private static final int SOFT = 0x4A4A4A;
    private static final int BLUE = 0x000091;

    private final LeafletMap maps;
    private final Messages messages;

    LeafletPdf(LeafletMap maps, Messages messages) {
        this.maps = maps;
        this.messages = messages;
    }

    /**
     * Writes the document.
     *
     * @throws fr.repere.search.query.SearchUnavailable when outlines are not at hand and the index does not answer
     */
    public void write(Leaflet leaflet, OutputStream out) throws IOException {
        try (Paper paper = new Paper(title(leaflet), leaflet.language())) {
            paper.turn();
            PaperText heading = heading(leaflet);
            paper.put(heading, MARGIN, MARGIN);
            double y = map(leaflet, paper, MARGIN + heading.height() + 8);
            List<Item> items = leaflet.items();
            for (int i = 0; i < items.size(); i++) {
                LeafletBlock block = new LeafletBlock(items.get(i), i + 1, leaflet.language(), messages, WIDTH);
                y = roomFor(block.height(), y, leaflet, paper);
                block.put(paper, MARGIN, y);
                y += block.height();
            }
            PaperText sources = sources(leaflet);
            paper.put(sources, MARGIN, roomFor(sources.height(), y, leaflet, paper));
            foot(leaflet, paper);
            paper.write(out);
        }
    }

    private double roomFor(double height, double y, Leaflet leaflet, Paper paper) throws IOException {
        if (y + height <= Paper.HEIGHT - MARGIN - FOOT || y <= MARGIN) {
            return y;
        }
        foot(leaflet, paper);
        paper.turn();
        return MARGIN;
    }

    private String title(Leaflet leaflet) {
        return messages.of(leaflet.language(), "selection.leaflet.title", leaflet.site());
    }

    private PaperText heading(Leaflet leaflet) {
        boolean rightToLeft = leaflet.language().isRightToLeft();
        PaperText heading = new PaperText(WIDTH).add(title(leaflet), 11, true, rightToLeft, BLUE);
        String person = leaflet.person();
        return heading.skip(3)
                .add(person, 20, true, rightToLeft, INK)
                .skip(person.isBlank() ? 0 : 3)
                .add(messages.of(leaflet.language(), "selection.leaflet.scan"), 10, false, rightToLeft, SOFT);
    }

    private double map(Leaflet leaflet, Paper paper, double top) {
        return maps.of(leaflet, WIDTH, HIGHEST_MAP)
                .map(map -> {
                    paper.put(map.drawing(), MARGIN + (WIDTH - map.width()) / 2, top, map.width());
                    return top + map.height() + 10;
                })
                .orElse(top);
    }

    private PaperText sources(Leaflet leaflet) {
        boolean rightToLeft = leaflet.language().isRightToLeft();
        PaperText sources = new PaperText(WIDTH).skip(6);
        leaflet.sources()
                .forEach(source -> sources.add(
                        messages.of(leaflet.language(), "fiche.source", source), 8, false, rightToLeft, SOFT));
        return sources;
    }

    private void foot(Leaflet leaflet, Paper paper) {
        boolean rightToLeft = leaflet.language().isRightToLeft();
        String date = messages.of(
                leaflet.language(), "selection.leaflet.date", Dates.medium(leaflet.language(), leaflet.date()));
        paper.put(new PaperText(WIDTH).add(date, 8.5, false, rightToLeft, SOFT), MARGIN, Paper.HEIGHT - MARGIN - 10);
        paper.put(
                new PaperText(WIDTH).add("" + paper.pages(), 8.5, false, !rightToLeft, SOFT),
                MARGIN,
                Paper.HEIGHT - MARGIN - 10);
    }
}
