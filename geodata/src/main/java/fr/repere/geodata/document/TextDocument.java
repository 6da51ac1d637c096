package fr.repere.geodata.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of a fiche in one language: plain text, no markup; {@code how} holds the steps in order. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TextDocument(
        String title,
        @Nullable String brand,
        @Nullable String summary,
        @Nullable String what,
        @Nullable String why,
        List<String> how,
        @Nullable String next,
        @Nullable String administration) {}
