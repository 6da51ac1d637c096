package fr.repere.admin.account.profile;

import fr.repere.admin.account.Accounts;
import fr.repere.admin.account.Departements;
import fr.repere.admin.account.Goal;
import fr.repere.admin.audit.AuditLog;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores personal data that were checked. */
@Service
class PersonalData {

    private final Accounts accounts;
    private final Departements departements;
    private final AuditLog audit;

    PersonalData(Accounts accounts, Departements departements, AuditLog audit) {
        this.accounts = accounts;
        this.departements = departements;
        this.audit = audit;
    }

    /** Stores them. @return whether it could: false when somebody else has the pseudonym */
    @Transactional
    public boolean store(UUID id, PersonalForm form) {
        String pseudonym = Objects.requireNonNull(form.pseudonym());
        if (pseudonym.isEmpty()) {
            accounts.removePseudonym(id);
        } else if (!accounts.setPseudonym(id, pseudonym)) {
            return false;
        }
        String firstName = Objects.requireNonNull(form.firstName());
        accounts.setName(id, firstName.isEmpty() ? null : firstName, Objects.requireNonNull(form.newsletter()));
        accounts.setLanguage(id, Locale.of(Objects.requireNonNull(form.language())));
        accounts.setPartner(id, Objects.requireNonNull(form.partner()));
        accounts.setGoal(id, Goal.of(Objects.requireNonNull(form.goal())));
        accounts.setTranslationLanguages(id, form.languages());
        accounts.setDepartements(id, departements.known(Objects.requireNonNull(form.departements())));
        audit.record(id, "profile-changed", "account", id, Map.of());
        return true;
    }
}
