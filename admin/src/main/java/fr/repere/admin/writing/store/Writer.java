package fr.repere.admin.writing.store;

import java.util.UUID;

/**
 * Somebody who did something to a fiche.
 *
 * @param id of the account
 * @param name the public name at that moment: a pseudonym or a structure's name, never a mail address
 */
public record Writer(UUID id, String name) {}
