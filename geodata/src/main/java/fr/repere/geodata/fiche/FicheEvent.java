package fr.repere.geodata.fiche;

import java.util.UUID;

/** Something that happened to a fiche and that the outside must learn of. */
public sealed interface FicheEvent {

    /** The fiche that it happened to. */
    UUID ficheId();

    /** A fiche became visible to the public. */
    record Published(UUID ficheId) implements FicheEvent {}

    /** What a fiche says was changed. */
    record Revised(UUID ficheId) implements FicheEvent {}

    /** A fiche left the public's view, and what it describes is over. */
    record Archived(UUID ficheId) implements FicheEvent {}

    /** A fiche left the public's view until it is mended or confirmed. */
    record Suspended(UUID ficheId) implements FicheEvent {}

    /** A fiche was thrown away, and can be taken back for a while. */
    record Deleted(UUID ficheId) implements FicheEvent {}
}
