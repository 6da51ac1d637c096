package fr.repere.search.cartography;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.search.cartography.Cartography.Heading;
import fr.repere.search.map.MapDrawing;
import fr.repere.search.wording.Messages;
import fr.repere.search.world.FicheSample;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class CartographyPdfTest {

    private static final PointDocument DIJON = new PointDocument(5.0415, 47.322);

    @Test
    void every_fiche_is_listed_under_its_theme_with_its_number_and_address() throws IOException {
        Cartography cartography = cartography(30);

        String text = text(pdf(cartography));

        for (int i = 0; i < 30; i++) {
            assertThat(text).contains("Cours du soir " + i + ".");
        }
        assertThat(text)
                .contains("Sommaire")
                .contains("1 rue Haute, 21000 Dijon")
                .contains("Côte-d’Or");
    }

    @Test
    void what_a_name_says_is_text_and_nothing_else() throws IOException {
        CartographyBuilder builder = builder();
        builder.add(FicheSample.dispositif("x")
                .french("<script>alert(1)</script> & <object data='file:///etc/passwd'>", "Un résumé", "Un texte")
                .place(DIJON, "Dijon", "commune:21231", "departement:21")
                .document());

        String text = text(pdf(builder.build(Heading.ofTerritory("A & B <i>", ""), LocalDate.of(2026, 11, 22), 0, 0)));

        assertThat(text.replaceAll("\\s+", "")).contains("<script>alert(1)</script>&<objectdata='file:///etc/passwd'>");
    }

    private static Cartography cartography(int fiches) {
        CartographyBuilder builder = builder();
        for (int i = 0; i < fiches; i++) {
            builder.add(FicheSample.dispositif("f" + i)
                    .french("Cours du soir " + i + ".", "Un résumé", "Un texte")
                    .themes(i % 2 == 0 ? "francais" : "logement", "sante")
                    .place(new PointDocument(5 + i / 1000.0, 47), "Dijon", "commune:21231", "departement:21")
                    .document());
        }
        return builder.build(Heading.ofTerritory("Côte-d’Or", "Opérateur"), LocalDate.of(2026, 11, 22), 120, 3);
    }

    private static CartographyBuilder builder() {
        return new CartographyBuilder(
                Vocabulary.load(), Messages.load(), Language.FR, CartographyPdfTest::everywhere, id -> id);
    }

    private static boolean everywhere(PlaceDocument place) {
        return true;
    }

    private static byte[] pdf(Cartography cartography) throws IOException {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        SpringTemplateEngine templates = new SpringTemplateEngine();
        templates.setTemplateResolver(resolver);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CartographyPdf(templates, new DocumentFonts()).write(cartography, new Frames(), out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** A frame in the place of each map. */
    private record Frames() implements Maps {

        @Override
        public MapDrawing of(String name) {
            return new Frame();
        }

        @Override
        public List<String> credits() {
            return List.of("Limites : essai");
        }
    }

    private record Frame() implements MapDrawing {

        @Override
        public double width() {
            return 1000;
        }

        @Override
        public double height() {
            return 800;
        }

        @Override
        public void draw(Graphics2D canvas) {
            canvas.setColor(Color.LIGHT_GRAY);
            canvas.fill(new Rectangle2D.Double(0, 0, width(), height()));
        }
    }
}
