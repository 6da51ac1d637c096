package fr.repere.admin.access;

import java.util.UUID;

/** A person's present place in a structure. */
public record Seat(UUID structureId, String structureName, boolean administrator) {}
