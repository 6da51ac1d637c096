package fr.repere.admin.review.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.repere.admin.review.attachment.FileRefused.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class FileCheckTest {

    private final FileCheck check = new FileCheck(new AttachmentSettings(
            Path.of("unused"), DataSize.ofMegabytes(1), 4_000_000, 1_000_000, 20, DataSize.ofMegabytes(20), 5));

    @Test
    void a_pdf_is_kept_as_it_is() throws IOException {
        byte[] pdf = Pdfs.ofOnePage();
        CheckedFile kept = check("Récépissé 2026.PDF", pdf);
        assertThat(kept.kind()).isEqualTo(FileKind.PDF);
        assertThat(kept.name()).isEqualTo("Récépissé 2026.pdf");
        assertThat(kept.content()).isEqualTo(pdf);
    }

    @Test
    void a_picture_loses_all_but_its_points_and_stands_upright() throws IOException {
        byte[] sent = Pictures.withExif(Pictures.of("jpg", 200, 100), 6, "Amina in Dijon");
        CheckedFile kept = check("photo.jpg", sent);
        assertThat(new String(kept.content(), StandardCharsets.ISO_8859_1)).doesNotContain("Amina", "Exif");
        BufferedImage upright = Pictures.decoded(kept.content());
        assertThat(upright.getWidth()).isEqualTo(100);
        assertThat(upright.getHeight()).isEqualTo(200);
        assertThat(upright.getRGB(50, 20) & 0xff0000)
                .as("what was left is on top: red")
                .isGreaterThan(0xd00000);
        assertThat(upright.getRGB(50, 180) & 0xff)
                .as("what was right is below: blue")
                .isGreaterThan(0xd0);
    }

    @Test
    void a_large_photo_is_made_smaller_and_a_huge_one_refused_before_it_is_decoded() throws IOException {
        CheckedFile kept = check("photo.png", Pictures.of("png", 2000, 1500));
        BufferedImage smaller = Pictures.decoded(kept.content());
        assertThat((long) smaller.getWidth() * smaller.getHeight()).isLessThanOrEqualTo(1_000_000);
        assertRefused("bombe.png", Pictures.pngHead(50_000, 50_000), Reason.TOO_MANY_PIXELS);
        assertRefused("bombe.png", Pictures.pngHead(Integer.MAX_VALUE, Integer.MAX_VALUE), Reason.TOO_MANY_PIXELS);
    }

    @Test
    void the_content_decides_and_never_the_name() throws IOException {
        assertThat(check("facture.exe", Pdfs.ofOnePage()).name()).isEqualTo("facture exe.pdf");
        assertRefused(
                "photo.jpg",
                "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8),
                Reason.OTHER_KIND);
        assertRefused(
                "photo.png",
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
                Reason.OTHER_KIND);
        assertRefused("a.pdf", new byte[] {'M', 'Z', 0, 1, 2, 3}, Reason.OTHER_KIND);
        assertRefused("a.pdf", zip(), Reason.OTHER_KIND);
        assertRefused("a.gif", Pictures.of("gif", 10, 10), Reason.OTHER_KIND);
    }

    @Test
    void names_keep_neither_folders_nor_second_extensions_nor_tricks() {
        for (Map.Entry<String, String> name : Map.of(
                        "../../etc/passwd", "passwd.pdf",
                        "C:\\Users\\moi\\bail.pdf", "bail.pdf",
                        "bail.pdf.exe", "bail pdf exe.pdf",
                        "bail.php.pdf", "bail php.pdf",
                        "bail\r\nSet-Cookie: a=b.pdf", "bailSet-Cookie a=b.pdf",
                        "gpj\u202Efdp.exe", "gpjfdp exe.pdf",
                        "", "document.pdf",
                        "....", "document.pdf",
                        "سند.pdf", "سند.pdf")
                .entrySet()) {
            assertThat(ShownName.of(name.getKey(), FileKind.PDF)).isEqualTo(name.getValue());
        }
        assertThat(ShownName.of("x".repeat(500), FileKind.PNG)).hasSizeLessThan(90);
    }

    @Test
    void what_is_two_files_at_once_is_not_kept_as_two() throws IOException {
        byte[] jpeg = Pictures.of("jpg", 50, 50);
        byte[] both = joined(jpeg, zip());
        assertThat(new String(check("a.jpg", both).content(), StandardCharsets.ISO_8859_1))
                .doesNotContain("PK\u0003\u0004");
        assertRefused("a.pdf", joined(Pdfs.ofOnePage(), zip()), Reason.MIXED_PDF);
        assertRefused(
                "a.pdf",
                joined("%!PS html <script>\n".getBytes(StandardCharsets.UTF_8), Pdfs.ofOnePage()),
                Reason.OTHER_KIND,
                Reason.MIXED_PDF);
        assertRefused("a.jpg", joined(Pdfs.ofOnePage(), jpeg), Reason.MIXED_PDF);
    }

    @Test
    void a_pdf_that_can_act_is_refused() {
        assertRefused(
                "a.pdf",
                Pdfs.with(d -> d.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))),
                Reason.ACTIVE_PDF);
        assertRefused("a.pdf", Pdfs.with(FileCheckTest::addLaunch), Reason.ACTIVE_PDF);
        assertRefused("a.pdf", Pdfs.with(FileCheckTest::embed), Reason.ACTIVE_PDF);
        assertRefused(
                "a.pdf",
                Pdfs.with(d -> {
                    COSDictionary hidden = new COSDictionary();
                    hidden.setName(COSName.S, "SubmitForm");
                    d.getPage(0).getCOSObject().setItem(COSName.getPDFName("Anything"), hidden);
                }),
                Reason.ACTIVE_PDF);
    }

    @Test
    void a_pdf_with_a_link_is_taken() throws IOException {
        byte[] linking = Pdfs.with(document -> {
            PDActionURI address = new PDActionURI();
            address.setURI("https://www.service-public.fr");
            PDAnnotationLink link = new PDAnnotationLink();
            link.setAction(address);
            document.getPage(0)
                    .getCOSObject()
                    .setItem(COSName.ANNOTS, new org.apache.pdfbox.cos.COSArray(List.of(link.getCOSObject())));
        });
        assertThat(check("a.pdf", linking).kind()).isEqualTo(FileKind.PDF);
    }

    @Test
    void a_locked_a_broken_an_empty_and_an_endless_pdf_are_refused_each_with_its_reason() {
        assertRefused("a.pdf", Pdfs.with(FileCheckTest::lock), Reason.LOCKED_PDF);
        assertRefused("a.pdf", "%PDF-1.7\nnothing\n%%EOF".getBytes(StandardCharsets.UTF_8), Reason.UNREADABLE_PDF);
        assertRefused("a.pdf", Pdfs.with(d -> d.removePage(0)), Reason.UNREADABLE_PDF);
        assertRefused(
                "a.pdf",
                Pdfs.with(d -> {
                    for (int i = 0; i < 30; i++) {
                        d.addPage(new PDPage());
                    }
                }),
                Reason.TOO_MANY_PAGES);
        assertRefused("a.pdf", new byte[0], Reason.EMPTY);
        assertRefused("a.pdf", new byte[1024 * 1024 + 1], Reason.TOO_BIG);
    }

    @Test
    void a_pdf_that_expands_without_end_is_refused_before_it_is_read() {
        String head = "%PDF-1.5\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n";
        String tail = "\nendstream\nendobj\n%%EOF";
        byte[] bomb = joined(
                joined(head.getBytes(StandardCharsets.ISO_8859_1), deflated(60_000_000)),
                tail.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(bomb).hasSizeLessThan(100_000);
        assertRefused("a.pdf", bomb, Reason.UNREADABLE_PDF);
    }

    private CheckedFile check(String name, byte[] content) throws IOException {
        return check.check(name, new ByteArrayInputStream(content));
    }

    private void assertRefused(String name, byte[] content, Reason... reasons) {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> check(name, content))
                .satisfies(refused -> assertThat(refused.reason()).isIn((Object[]) reasons));
    }

    private static void addLaunch(PDDocument document) {
        PDAnnotationLink link = new PDAnnotationLink();
        link.setAction(new PDActionLaunch());
        try {
            document.getPage(0).getAnnotations().add(link);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void embed(PDDocument document) {
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of("x", new PDComplexFileSpecification()));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
    }

    private static void lock(PDDocument document) {
        try {
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] deflated(int zeros) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(new byte[zeros]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] zip() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.html"));
            zip.write("<script>".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
