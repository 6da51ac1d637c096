package fr.repere.search.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What OpenAPI says of the parameters that a fiche must meet: the same wherever fiches are searched, counted or handed out. */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Parameters({
    @Parameter(
            name = "theme",
            in = ParameterIn.QUERY,
            description = "Thème ; répété, un des thèmes suffit.",
            array =
                    @ArraySchema(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {
                                                "administratif",
                                                "francais",
                                                "logement",
                                                "sante",
                                                "formation",
                                                "emploi",
                                                "mobilite",
                                                "famille",
                                                "etudes",
                                                "loisirs"
                                            }))),
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "Un seul des deux genres de fiche.",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"dispositif", "demarche"})),
    @Parameter(
            name = "need",
            in = ParameterIn.QUERY,
            description = "Besoin ; répété, un des besoins suffit.",
            array = @ArraySchema(schema = @Schema(type = "string")),
            example = "cours-de-francais"),
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description =
                    "Statut de séjour. Une fiche qui ne précise pas ce critère reste, sauf avec stated=true ; de même pour profile, level, receptionLanguage, price, day, mode, condition, referral et age.",
            array =
                    @ArraySchema(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {
                                                "asile",
                                                "refugie",
                                                "subsidiaire",
                                                "apatride",
                                                "temporaire",
                                                "french"
                                            }))),
    @Parameter(
            name = "profile",
            in = ParameterIn.QUERY,
            description = "Public.",
            array =
                    @ArraySchema(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {
                                                "family",
                                                "women",
                                                "youths",
                                                "senior",
                                                "gender",
                                                "handicap"
                                            }))),
    @Parameter(
            name = "age",
            in = ParameterIn.QUERY,
            description = "Âge ou âges ; les tranches se recouvrent : 18-25 garde une fiche pour les 16 à 30 ans.",
            schema = @Schema(type = "string"),
            example = "18-25"),
    @Parameter(
            name = "level",
            in = ParameterIn.QUERY,
            description = "Niveau de français.",
            array =
                    @ArraySchema(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"alpha", "A1", "A2", "B1", "B2", "C1", "C2"}))),
    @Parameter(
            name = "receptionLanguage",
            in = ParameterIn.QUERY,
            description = "Langue parlée sur place, code ISO 639.",
            array = @ArraySchema(schema = @Schema(type = "string")),
            example = "ar"),
    @Parameter(
            name = "price",
            in = ParameterIn.QUERY,
            description = "Gratuit ou payant.",
            array =
                    @ArraySchema(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"free", "pay"}))),
    @Parameter(
            name = "day",
            in = ParameterIn.QUERY,
            description = "Jour de la semaine.",
            array =
                    @ArraySchema(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"}))),
    @Parameter(
            name = "mode",
            in = ParameterIn.QUERY,
            description = "Sur place ou à distance.",
            array =
                    @ArraySchema(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"on-site", "remote"}))),
    @Parameter(
            name = "condition",
            in = ParameterIn.QUERY,
            description = "Document demandé.",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(
            name = "referral",
            in = ParameterIn.QUERY,
            description = "Qui peut s’y adresser.",
            array =
                    @ArraySchema(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"users", "professionals"}))),
    @Parameter(
            name = "structure",
            in = ParameterIn.QUERY,
            description = "Identifiant de la structure qui tient la fiche.",
            array = @ArraySchema(schema = @Schema(type = "string"))),
    @Parameter(
            name = "availableIn",
            in = ParameterIn.QUERY,
            description = "Langue dans laquelle la fiche est écrite ou traduite.",
            array =
                    @ArraySchema(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"fr", "en", "uk", "ps", "fa", "ti", "ru", "ar"}))),
    @Parameter(
            name = "verifiedSince",
            in = ParameterIn.QUERY,
            description = "Vérifiée ce jour-là ou depuis.",
            schema = @Schema(type = "string", format = "date"),
            example = "2026-01-31"),
    @Parameter(
            name = "publishedUntil",
            in = ParameterIn.QUERY,
            description =
                    "Publiée ce jour-là ou avant, et toujours en ligne : ce qui a été retiré depuis n'y est plus.",
            schema = @Schema(type = "string", format = "date"),
            example = "2026-01-31"),
    @Parameter(
            name = "openNow",
            in = ParameterIn.QUERY,
            description = "Un de ses lieux est ouvert en ce moment, à son heure locale, jours fériés compris.",
            schema = @Schema(type = "boolean", defaultValue = "false")),
    @Parameter(
            name = "stated",
            in = ParameterIn.QUERY,
            description = "Seulement les fiches qui précisent les critères demandés.",
            schema = @Schema(type = "boolean", defaultValue = "false"))
})
@interface CriteriaDocumentation {}
