package fr.repere.geodata.importing.boundary;

import fr.repere.geodata.importing.input.BrokenFile;
import fr.repere.geodata.importing.input.DataFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where reference data came from and of when it is.
 *
 * @param source who made it, or the name of the file
 * @param date a year or a date, such as {@code 2018}; or the date of the file, said to be so
 */
public record Vintage(String source, String date) {

    private static final Pattern DATE = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d(?:-\\d\\d(?:-\\d\\d)?)?)(?!\\d)");

    /** What was said, and for what was not, what the names of the files show. */
    public static Vintage of(@Nullable String source, @Nullable String date, List<DataFile> files) {
        DataFile first = files.getFirst();
        return new Vintage(source == null ? nameOf(files) : source, date == null ? dateOf(first) : date);
    }

    private static String nameOf(List<DataFile> files) {
        if (files.size() == 1) {
            return files.getFirst().name();
        }
        Path folder = files.getFirst().path().toAbsolutePath().getParent();
        Path last = folder == null ? null : folder.getFileName();
        return last == null ? files.getFirst().name() + "…" : last + " (" + files.size() + " fichiers)";
    }

    private static String dateOf(DataFile file) {
        Path path = file.path().toAbsolutePath();
        Path folder = path.getParent();
        for (String name : List.of(file.name(), folder == null ? "" : String.valueOf(folder.getFileName()))) {
            Matcher found = DATE.matcher(name);
            if (found.find()) {
                return found.group(1);
            }
        }
        try {
            return "fichier du "
                    + LocalDate.ofInstant(Files.getLastModifiedTime(path).toInstant(), ZoneOffset.UTC);
        } catch (IOException e) {
            throw BrokenFile.missing(file.name());
        }
    }
}
