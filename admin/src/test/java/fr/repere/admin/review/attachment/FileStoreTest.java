package fr.repere.admin.review.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;

class FileStoreTest {

    @TempDir
    private Path folder;

    private FileStore store;

    @BeforeEach
    void open() {
        DataSize size = DataSize.ofMegabytes(1);
        store = new FileStore(new AttachmentSettings(folder.resolve("files"), size, 1, 1, 1, size, 1));
    }

    @Test
    void a_file_lies_under_a_name_of_chance_that_only_we_may_open() throws IOException {
        String name = store.keep(new byte[] {1, 2, 3});
        assertThat(name).matches("[0-9a-f]{40}").isNotEqualTo(store.keep(new byte[] {1, 2, 3}));
        Path path = store.path(name);
        assertThat(path).startsWith(folder.resolve("files")).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        store.delete(name);
        store.delete(name);
        assertThat(path).doesNotExist();
    }

    @Test
    void no_name_leads_out_of_the_folder() {
        for (String name : new String[] {"../../etc/passwd", "/etc/passwd", "", "a".repeat(39), "AA".repeat(20)}) {
            assertThatIllegalArgumentException().isThrownBy(() -> store.path(name));
        }
    }

    @Test
    void a_file_leaves_to_be_saved_and_cannot_run() {
        String name = store.keep(new byte[] {1});
        ResponseEntity<?> answer = Download.of(store, name, "reçu\".pdf", FileKind.PDF);
        assertThat(answer.getHeaders().getFirst("Content-Disposition"))
                .startsWith("attachment;")
                .doesNotContain("\n");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).startsWith("sandbox; default-src 'none'");
        assertThat(answer.getHeaders().getFirst("Cache-Control")).isEqualTo("private, no-store");
        store.delete(name);
        assertThat(Download.of(store, name, "a.pdf", FileKind.PDF)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }
}
