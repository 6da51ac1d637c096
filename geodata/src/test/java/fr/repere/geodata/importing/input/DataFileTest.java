package fr.repere.geodata.importing.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFileTest {

    private static final String TEXT = "nom;ville\nÉcole;Besançon\n";

    @TempDir
    private Path folder;

    @Test
    void a_text_in_utf_8_is_read_with_or_without_a_byte_order_mark() throws IOException {
        assertThat(read(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
        assertThat(read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
    }

    @Test
    void a_latin_1_text_is_refused_and_named_with_its_line() {
        assertRefused(TEXT.getBytes(StandardCharsets.ISO_8859_1))
                .withMessageContaining("n'est pas en UTF-8")
                .withMessageContaining("ligne 2")
                .withMessageContaining("iconv -f ISO-8859-1");
    }

    @Test
    void a_latin_1_text_is_read_when_the_mapping_says_so() throws IOException {
        byte[] bytes = TEXT.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(bytes, StandardCharsets.ISO_8859_1)).isEqualTo(TEXT);
    }

    @Test
    void a_utf_16_text_is_refused_and_named() {
        assertRefused(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE)).withMessageContaining("UTF-16LE");
        assertRefused(TEXT.getBytes(StandardCharsets.UTF_16BE)).withMessageContaining("UTF-16BE");
    }

    @Test
    void a_text_cut_inside_a_character_is_refused_as_truncated() {
        byte[] whole = "nom\nBesançon".getBytes(StandardCharsets.UTF_8);
        assertRefused(Arrays.copyOf(whole, whole.length - 3)).withMessageContaining("tronqué");
    }

    @Test
    void long_texts_with_characters_of_every_width_survive_the_buffers() throws IOException {
        String text = "aé€😀\n".repeat(40_000);
        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @Test
    void an_empty_file_is_refused() {
        assertRefused(new byte[0]).withMessageContaining("est vide");
        assertRefused(" \n\n ".getBytes(StandardCharsets.UTF_8)).withMessageContaining("est vide");
    }

    @Test
    void a_web_page_is_refused() {
        assertRefused("<!DOCTYPE html><title>Connexion</title>".getBytes(StandardCharsets.UTF_8))
                .withMessageContaining("page web");
        assertRefused("<?xml version='1.0'?>\n<HTML lang='fr'>".getBytes(StandardCharsets.UTF_8))
                .withMessageContaining("page web");
    }

    @Test
    void a_folder_is_refused_where_a_file_is_wanted() {
        assertThatExceptionOfType(BrokenFile.class)
                .isThrownBy(() -> open(folder, StandardCharsets.UTF_8))
                .withMessageContaining("est un dossier");
    }

    @Test
    void gz_and_zip_are_read_whatever_their_name() throws IOException {
        assertThat(read(gzip(TEXT.getBytes(StandardCharsets.UTF_8)))).isEqualTo(TEXT);
        assertThat(read(zip("a.csv"))).isEqualTo(TEXT);
    }

    @Test
    void a_truncated_gz_is_refused() throws IOException {
        byte[] whole = gzip(TEXT.repeat(1000).getBytes(StandardCharsets.UTF_8));
        assertRefused(Arrays.copyOf(whole, whole.length / 2)).withMessageContaining("tronqué ou abîmé");
    }

    @Test
    void a_zip_of_two_files_is_refused_and_says_which() throws IOException {
        assertRefused(zip("a.csv", "b.csv")).withMessageContaining("a.csv, b.csv");
    }

    @Test
    void a_file_that_expands_without_end_is_refused() throws IOException {
        byte[] zeros = "0\n".repeat(12 << 20).getBytes(StandardCharsets.UTF_8);
        assertRefused(gzip(zeros)).withMessageContaining("limite");
    }

    @Test
    void a_limit_that_is_raised_lets_the_same_file_through() throws IOException {
        byte[] zeros = "0\n".repeat(12 << 20).getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("zeros.gz"), gzip(zeros));
        try (Reader reader = DataFile.of(file)
                .openText(StandardCharsets.UTF_8, new ImportLimits(1, 1L << 30, 5000), ByteProgress.SILENT)) {
            assertThat(reader.transferTo(java.io.Writer.nullWriter())).isEqualTo(zeros.length);
        }
    }

    @Test
    void progress_counts_the_bytes_on_disk() throws IOException {
        byte[] packed = gzip(TEXT.repeat(5000).getBytes(StandardCharsets.UTF_8));
        Path file = Files.write(folder.resolve("progress"), packed);
        long[] total = {0};
        try (Reader reader =
                DataFile.of(file).openText(StandardCharsets.UTF_8, ImportLimits.DEFAULT, bytes -> total[0] += bytes)) {
            reader.transferTo(java.io.Writer.nullWriter());
        }
        assertThat(total[0]).isEqualTo(packed.length);
    }

    private org.assertj.core.api.ThrowableAssertAlternative<BrokenFile> assertRefused(byte[] content) {
        return assertThatExceptionOfType(BrokenFile.class).isThrownBy(() -> read(content));
    }

    private String read(byte[] content) throws IOException {
        return read(content, StandardCharsets.UTF_8);
    }

    private String read(byte[] content, Charset charset) throws IOException {
        try (Reader reader = open(Files.write(folder.resolve("donnees"), content), charset)) {
            return reader.readAllAsString();
        }
    }

    private static Reader open(Path path, Charset charset) {
        return DataFile.of(path).openText(charset, ImportLimits.DEFAULT, ByteProgress.SILENT);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(TEXT.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
