package fr.repere.geodata.importing.run;

import fr.repere.geodata.importing.datainclusion.DataInclusionReader;
import fr.repere.geodata.importing.datainclusion.StructureShelf;
import fr.repere.geodata.importing.input.ByteProgress;
import fr.repere.geodata.importing.input.DataFile;
import fr.repere.geodata.importing.input.ImportLimits;
import fr.repere.geodata.importing.interchange.RepereReader;
import fr.repere.geodata.importing.line.LineSource;
import fr.repere.geodata.importing.servicepublic.ServicePublicReader;
import fr.repere.geodata.importing.table.Mappings;
import fr.repere.geodata.importing.table.Mappings.CheckedMapping;
import fr.repere.geodata.importing.table.TableReader;
import fr.repere.geodata.territory.Territories;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.commons.io.IOUtils;
import org.jspecify.annotations.Nullable;

/** The kinds of imports of fiches by name, and the reader of each. */
public final class ImportSources {

    private static final String DATA_INCLUSION = "data-inclusion";
    private static final String TABLE = "csv";
    private static final String SERVICE_PUBLIC = "service-public";
    private static final String REPERE = "repere";

    private final Territories territories;
    private final ImportLimits limits;

    /** Sources that are located by these territories, within these limits. */
    public ImportSources(Territories territories, ImportLimits limits) {
        this.territories = territories;
        this.limits = limits;
    }

    /** The names of the kinds. */
    public static List<String> kinds() {
        List<String> kinds = new ArrayList<>(List.of(DATA_INCLUSION, TABLE, SERVICE_PUBLIC, REPERE));
        kinds.addAll(Mappings.shipped());
        return kinds;
    }

    /** The source that an import of this kind is the whole of, whatever its records say; nothing when records name theirs. */
    public static Optional<String> sourceOf(Request request) {
        return SERVICE_PUBLIC.equals(request.kind())
                ? Optional.of(SERVICE_PUBLIC)
                : mapping(request).map(CheckedMapping::source);
    }

    /**
     * Opens files as one stream of records.
     *
     * @throws fr.repere.geodata.importing.input.BrokenFile when the first file cannot be trusted
     * @throws IllegalArgumentException when no kind has this name
     */
    public LineSource open(Request request, ByteProgress progress) {
        return switch (request.kind()) {
            case DATA_INCLUSION -> dataInclusion(request.files(), progress);
            case SERVICE_PUBLIC -> new ServicePublicReader(request.files(), request.audiences(), limits, progress);
            case REPERE ->
                concatenated(
                        request.files(),
                        StandardCharsets.UTF_8,
                        progress,
                        (text, name) -> new RepereReader(text, name, territories));
            default -> {
                CheckedMapping mapping = mapping(request)
                        .orElseThrow(() -> new IllegalArgumentException("no kind of import: " + request.kind()));
                yield concatenated(
                        request.files(),
                        mapping.charset(),
                        progress,
                        (text, name) -> new TableReader(text, name, mapping, territories));
            }
        };
    }

    /** Opens documents of our own format that are no files, such as those that ship inside the program. */
    public LineSource openOwn(List<OwnDocument> documents) {
        return new ConcatenatedLines(
                documents.stream()
                        .<Supplier<LineSource>>map(document ->
                                () -> new RepereReader(document.text().get(), document.name(), territories))
                        .toList(),
                () -> {});
    }

    private static Optional<CheckedMapping> mapping(Request request) {
        if (TABLE.equals(request.kind())) {
            return Optional.ofNullable(request.mapping()).map(Mappings::read);
        }
        return Optional.of(request.kind()).filter(Mappings.shipped()::contains).map(Mappings::shipped);
    }

    private LineSource dataInclusion(List<DataFile> given, ByteProgress progress) {
        DataInclusionFiles files = DataInclusionFiles.sort(given, limits);
        StructureShelf shelf = new StructureShelf();
        try {
            for (DataFile structures : files.structures()) {
                try (Reader text = structures.openText(StandardCharsets.UTF_8, limits, progress)) {
                    shelf.take(text, structures.name());
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
            LineSource services = concatenated(
                    files.services(),
                    StandardCharsets.UTF_8,
                    progress,
                    (text, name) -> new DataInclusionReader(text, name, shelf, territories));
            return new ConcatenatedLines(List.of(() -> services), shelf::close);
        } catch (RuntimeException e) {
            shelf.close();
            throw e;
        }
    }

    private LineSource concatenated(List<DataFile> files, Charset charset, ByteProgress progress, Opening opening) {
        Function<DataFile, Supplier<LineSource>> later = file -> () -> {
            Reader text = file.openText(charset, limits, progress);
            try {
                return opening.open(text, file.name());
            } catch (RuntimeException e) {
                IOUtils.closeQuietly(text);
                throw e;
            }
        };
        return new ConcatenatedLines(files.stream().map(later).toList(), () -> {});
    }

    /** Opens a reader on a text. */
    @FunctionalInterface
    private interface Opening {
        LineSource open(Reader text, String name);
    }

    /** A document of our own format; its text is opened when its turn comes, and closed. */
    public record OwnDocument(String name, Supplier<Reader> text) {}

    /**
     * What to import.
     *
     * @param mapping for tables of one's own
     * @param audiences of service-public's sheets
     */
    public record Request(
            String kind, List<DataFile> files, @Nullable DataFile mapping, Set<String> audiences) {}
}
