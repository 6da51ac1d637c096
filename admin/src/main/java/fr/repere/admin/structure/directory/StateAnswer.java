package fr.repere.admin.structure.directory;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.repere.geodata.siret.Siret;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer of {@code GET /search} of the « API Recherche d'entreprises », as far as it is read here: companies, each with its head
 * office and those of its sites that match what was asked.
 */
record StateAnswer(@Nullable List<Unit> results) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** What stands where somebody asked not to be published. */
    private static final String HIDDEN = "[NON-DIFFUSIBLE]";

    private static final String ACTIVE = "A";

    /**
     * What an answer says of a site.
     *
     * @throws tools.jackson.core.JacksonException when it is no such answer
     */
    static CompanyDirectory.Answer read(String json, Siret siret) {
        StateAnswer answer = JSON.readValue(json, StateAnswer.class);
        if (answer.results == null) {
            throw new tools.jackson.core.exc.StreamReadException(null, "no results");
        }
        Optional<Company> company = answer.results.stream()
                .flatMap(unit -> unit.find(siret).stream())
                .findFirst();
        return company.<CompanyDirectory.Answer>map(CompanyDirectory.Answer.Found::new)
                .orElseGet(CompanyDirectory.Answer.Unknown::new);
    }

    record Unit(
            @JsonProperty("nom_raison_sociale") @Nullable String name,
            @JsonProperty("nom_complet") @Nullable String wholeName,
            @JsonProperty("sigle") @Nullable String acronym,
            @JsonProperty("etat_administratif") @Nullable String state,
            @JsonProperty("siege") @Nullable Site headOffice,

            @JsonProperty("matching_etablissements") @Nullable
            List<Site> matching) {

        Optional<Company> find(Siret siret) {
            return Stream.concat(
                            Objects.requireNonNullElse(matching, List.<Site>of()).stream(),
                            Stream.ofNullable(headOffice))
                    .filter(site -> siret.digits().equals(site.siret))
                    .findFirst()
                    .map(site -> company(siret, site));
        }

        private Company company(Siret siret, Site site) {
            boolean open = (site.state == null || ACTIVE.equals(site.state)) && (state == null || ACTIVE.equals(state));
            String shown = shown(name);
            return new Company(
                    siret,
                    shown == null ? shown(wholeName) : shown,
                    shown(acronym),
                    site.street(),
                    shown(site.postalCode),
                    shown(site.commune),
                    shown(site.communeName),
                    open,
                    open || site.closedOn == null ? null : LocalDate.parse(site.closedOn));
        }
    }

    record Site(
            @Nullable String siret,
            @JsonProperty("numero_voie") @Nullable String number,
            @JsonProperty("indice_repetition") @Nullable String repetition,
            @JsonProperty("type_voie") @Nullable String kindOfStreet,
            @JsonProperty("libelle_voie") @Nullable String nameOfStreet,
            @JsonProperty("code_postal") @Nullable String postalCode,
            @Nullable String commune,
            @JsonProperty("libelle_commune") @Nullable String communeName,
            @JsonProperty("etat_administratif") @Nullable String state,
            @JsonProperty("date_fermeture") @Nullable String closedOn) {

        private @Nullable String street() {
            String street = Stream.of(number, repetition, kindOfStreet, nameOfStreet)
                    .map(StateAnswer::shown)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
            return street.isEmpty() ? null : street;
        }
    }

    private static @Nullable String shown(@Nullable String value) {
        return value == null || value.isBlank() || value.contains(HIDDEN) ? null : value.strip();
    }
}
