package fr.repere.admin.account.signup;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The national partners, whose members appear under the partner's name.
 *
 * @param partners what they are called
 */
@ConfigurationProperties("repere.account")
public record Partners(@DefaultValue({}) List<String> partners) {

    /** Whether there is one of this name. */
    public boolean has(String name) {
        return partners.contains(name);
    }
}
