package fr.repere.admin.web;

import static fr.repere.admin.access.Role.ACCOUNT;
import static fr.repere.admin.access.Role.EDITOR;
import static fr.repere.admin.access.Role.EXPERT_TRANSLATOR;
import static fr.repere.admin.access.Role.NATIONAL_ADMINISTRATOR;
import static fr.repere.admin.access.Role.OPERATOR;
import static fr.repere.admin.access.Role.TERRITORY;
import static fr.repere.admin.access.Role.TRANSLATOR;

import fr.repere.admin.access.Role;
import java.util.Locale;
import java.util.Set;

/** The entries of the menu, in their order; {@code menu.NAME} in the bundles names them. */
public enum MenuItem {
    SPACE("/espace", ACCOUNT),
    FAVOURITES("/espace/favoris", ACCOUNT),
    FICHES("/espace/fiches", ACCOUNT),
    STRUCTURES("/espace/structures", ACCOUNT),
    DOSSIERS("/espace/dossiers", ACCOUNT),
    TRANSLATION("/traduction", TRANSLATOR, EXPERT_TRANSLATOR),
    REVIEW("/relecture", EDITOR, TERRITORY, OPERATOR),
    TERRITORIES("/territories", TERRITORY, OPERATOR, EDITOR),
    IMPORTS("/imports", EDITOR),
    OPERATIONS("/operations", EDITOR, NATIONAL_ADMINISTRATOR),
    PROFILE("/profil", ACCOUNT);

    private final String path;
    private final Set<Role> roles;

    MenuItem(String path, Role... roles) {
        this.path = path;
        this.roles = Set.of(roles);
    }

    /** Where it leads. */
    public String path() {
        return path;
    }

    /** The bundle key of its name. */
    public String key() {
        return "menu." + name().toLowerCase(Locale.ROOT);
    }

    Set<Role> roles() {
        return roles;
    }
}
