package fr.repere.search.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.map.MapSheet.Heading;
import fr.repere.search.map.MapSheet.Legend;
import fr.repere.search.map.MapSheet.Point;
import fr.repere.search.map.MapSheet.Scene;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class MapPainterTest {

    private static final Departements DEPARTEMENTS = new Departements();
    private static final MapPainter PAINTER = DEPARTEMENTS.painter();

    @ParameterizedTest
    @ValueSource(ints = {400, 777, 1600})
    void a_png_is_as_wide_as_asked(int width) throws IOException {
        byte[] png = painted(Sheets.france(DEPARTEMENTS, Language.FR, "Titre"), MapFormat.PNG, width);
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(width);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void an_svg_is_sound_xml_that_needs_nothing_from_elsewhere_and_says_what_it_shows(Language language)
            throws Exception {
        String title = "Fiches <b>& « lieux »</b> \u0001 ؟";
        String svg = new String(
                painted(Sheets.france(DEPARTEMENTS, language, title), MapFormat.SVG, 800), StandardCharsets.UTF_8);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getAttribute("xml:lang")).isEqualTo(language.code());
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Fiches <b>& « lieux »</b>   ؟");
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .contains("Natural Earth");
        assertThat(svg).doesNotContain("<image", "<script", "<text", "font-family", "@import");
        assertThat(svg).doesNotContainPattern("href=\"(?!#)").doesNotContainPattern("url\\((?!#)");
        assertThat(svg).contains("<title>Département 7 : 7</title>");
    }

    @Test
    void the_text_of_a_pdf_is_found_and_its_fonts_are_embedded() throws IOException {
        byte[] pdf = painted(Sheets.france(DEPARTEMENTS, Language.FR, "Les fiches d’été à Mâcon"), MapFormat.PDF, 1600);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Les fiches d’été à Mâcon");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Les fiches d’été à Mâcon", "Guadeloupe", "Natural Earth", "Hors carte");
            List<PDFont> fonts = fonts(document.getPage(0).getResources());
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"AR", "FA", "PS", "TI", "UK"})
    void titles_in_other_alphabets_are_found_in_a_pdf_too(Language language) throws IOException {
        String title = switch (language) {
            case AR -> "أين توجد الخدمات";
            case FA -> "خدمات کجا هستند";
            case PS -> "خدمتونه چیرته دي";
            case TI -> "ቋንቋ ፈረንሳይ ምምሃር";
            default -> "Де навчатися французької";
        };
        byte[] pdf = painted(Sheets.france(DEPARTEMENTS, language, title), MapFormat.PDF, 1600);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains(title);
        }
    }

    @Test
    void numbers_do_not_depend_on_the_locale_of_the_machine() throws IOException {
        Locale before = Locale.getDefault();
        MapSheet sheet = Sheets.france(DEPARTEMENTS, Language.FR, "Titre");
        byte[] svg = painted(sheet, MapFormat.SVG, 600);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(painted(sheet, MapFormat.SVG, 600)).isEqualTo(svg);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_map_for_a_page_is_as_wide_as_asked_and_draws_itself_within_its_box() {
        MapDrawing drawing = PAINTER.drawing(Sheets.points(DEPARTEMENTS), 500);
        assertThat(drawing.width()).isEqualTo(500);
        BufferedImage page =
                new BufferedImage(600, (int) Math.ceil(drawing.height()) + 100, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = page.createGraphics();
        drawing.draw(canvas);
        canvas.dispose();
        assertThat(page.getRGB(250, (int) drawing.height() / 2)).isNotEqualTo(Color.BLACK.getRGB());
        assertThat(page.getRGB(599, page.getHeight() - 1)).isEqualTo(Color.BLACK.getRGB());
    }

    @Test
    void points_abroad_are_counted_and_a_scene_of_nothing_is_an_empty_sheet() throws IOException {
        Point abroad = new Point("1", new LonLat(13.4, 52.5), Fill.plain(0));
        Scene scene = new Scene(List.of(), List.of(), List.of(), List.of(), List.of(abroad), List.of());
        MapSheet sheet = new MapSheet(new Heading("Ailleurs", "", Language.FR), scene, Legend.NONE, List.of());
        try (PDDocument document = Loader.loadPDF(painted(sheet, MapFormat.PDF, 800))) {
            assertThat(new PDFTextStripper().getText(document)).contains("Points hors de France, non représentés : 1.");
        }
    }

    private static byte[] painted(MapSheet sheet, MapFormat format, int width) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PAINTER.paint(sheet, format, width, out);
        return out.toByteArray();
    }

    private static List<PDFont> fonts(PDResources resources) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (COSName name : resources.getFontNames()) {
            fonts.add(resources.getFont(name));
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form && form.getResources() != null) {
                fonts.addAll(fonts(form.getResources()));
            }
        }
        return fonts;
    }
}
