package fr.repere.admin.duplicate;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.FicheContent;
import fr.repere.geodata.fiche.FicheText;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Puts the contents of two fiches together. */
final class Merging {

    private Merging() {}

    /** What the one that stays says afterwards: its own, what was chosen from the other, and the languages that only the other had. */
    static FicheContent of(FicheContent own, FicheContent other, Set<MergeField> fromOther) {
        Map<Language, FicheText> texts = new EnumMap<>(Language.class);
        texts.putAll(other.texts());
        texts.putAll(own.texts());
        texts.put(Language.FR, text(french(own), french(other), fromOther));
        boolean places = fromOther.contains(MergeField.PLACES);
        return new FicheContent(
                own.structureId() == null ? other.structureId() : own.structureId(),
                texts,
                fromOther.contains(MergeField.THEMES) ? other.classification() : own.classification(),
                (places ? other : own).online(),
                (fromOther.contains(MergeField.ZONE) ? other : own).zone(),
                (places ? other : own).places(),
                fromOther.contains(MergeField.CRITERIA) ? other.criteria() : own.criteria(),
                own.publishedOn(),
                own.verifiedOn(),
                own.nextVerificationOn());
    }

    private static FicheText text(FicheText own, FicheText other, Set<MergeField> fromOther) {
        return new FicheText(
                (fromOther.contains(MergeField.TITLE) ? other : own).title(),
                (fromOther.contains(MergeField.BRAND) ? other : own).brand(),
                (fromOther.contains(MergeField.SUMMARY) ? other : own).summary(),
                (fromOther.contains(MergeField.WHAT) ? other : own).what(),
                (fromOther.contains(MergeField.WHY) ? other : own).why(),
                (fromOther.contains(MergeField.HOW) ? other : own).how(),
                (fromOther.contains(MergeField.NEXT) ? other : own).next(),
                (fromOther.contains(MergeField.ADMINISTRATION) ? other : own).administration());
    }

    private static FicheText french(FicheContent content) {
        return Objects.requireNonNull(content.texts().get(Language.FR));
    }
}
