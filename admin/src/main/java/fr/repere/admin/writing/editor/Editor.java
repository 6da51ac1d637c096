package fr.repere.admin.writing.editor;

import fr.repere.admin.access.Person;
import fr.repere.admin.reference.ReferenceTerritories;
import fr.repere.admin.writing.content.DraftContent;
import fr.repere.admin.writing.content.Section;
import fr.repere.admin.writing.desk.DraftDesk;
import fr.repere.admin.writing.desk.Opened;
import fr.repere.admin.writing.difference.Naming;
import fr.repere.admin.writing.hint.PlainLanguage;
import fr.repere.admin.writing.store.Draft;
import fr.repere.admin.writing.store.Presence;
import fr.repere.admin.writing.store.Writer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What the pages of the editor have in common: opening a draft for somebody, saving a section of it. */
@Service
class Editor {

    private final DraftDesk desk;
    private final Presence presence;
    private final Locating locating;
    private final ReferenceTerritories territories;
    private final TransactionTemplate transaction;
    private final PlainLanguage language = PlainLanguage.load();

    Editor(
            DraftDesk desk,
            Presence presence,
            Locating locating,
            ReferenceTerritories territories,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.presence = presence;
        this.locating = locating;
        this.territories = territories;
        this.transaction = transaction;
    }

    /** A draft as its pages show it; that this person has it open is noted when they may write it. */
    EditorView view(Person person, UUID id) {
        Opened opened = desk.open(person, id);
        return EditorView.of(opened, language.read(opened.draft().content()), enter(person, opened), names());
    }

    private List<Presence.Present> enter(Person person, Opened opened) {
        if (!opened.isWritable()) {
            return List.of();
        }
        Writer who = new Writer(person.id(), person.publicName().orElse("—"));
        List<Presence.Present> others =
                transaction.execute(status -> presence.enter(opened.draft().id(), who));
        return others == null ? List.of() : others;
    }

    /** What the draft would say with what this form says. */
    DraftContent typed(Person person, UUID id, Section section, FormValues form) {
        DraftContent before = desk.open(person, id).draft().content();
        return typed(before, section, form);
    }

    private DraftContent typed(DraftContent before, Section section, FormValues form) {
        DraftContent typed = SectionForm.apply(section, before, form);
        return section == Section.WHERE ? typed.with(locating.locate(typed.where())) : typed;
    }

    /**
     * Saves one section.
     *
     * @throws fr.repere.admin.writing.store.DraftOvertaken when somebody saved meanwhile; nothing is written
     */
    Draft save(Person person, UUID id, Section section, FormValues form) {
        // Addresses are looked up before the transaction; what another section says is taken as it is inside it.
        DraftContent typed = typed(person, id, section, form);
        return desk.save(person, id, form.revision(), before -> merged(before, typed, section));
    }

    private static DraftContent merged(DraftContent before, DraftContent typed, Section section) {
        return switch (section) {
            case TITLE, WHAT, HOW -> before.with(typed.texts());
            case WHO, PRACTICAL -> before.with(typed.criteria());
            case WHERE -> before.with(typed.where());
            case THEMES -> before.with(typed.themes());
        };
    }

    /** Names for codes, in the language of the page. */
    Naming names() {
        Locale locale = LocaleContextHolder.getLocale();
        return new Naming(territories.current(), locale);
    }
}
