package fr.repere.admin.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** How rows of {@code account} are read; accounts that were deleted are not. */
final class AccountRows {

    static final String SELECT = """
            select id, mail, mail_key is not null as confirmed, password_hash, first_name, pseudonym, language, newsletter, partner,
                goal, translation_languages, departements, step, totp_confirmed_at is not null as has_second_factor
            from account where deleted_at is null and\s""";

    private AccountRows() {}

    static Account account(ResultSet row, int number) throws SQLException {
        String goal = row.getString("goal");
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("mail"),
                row.getBoolean("confirmed"),
                row.getString("password_hash"),
                row.getString("first_name"),
                row.getString("pseudonym"),
                Locale.of(row.getString("language")),
                row.getObject("newsletter", Boolean.class),
                row.getString("partner"),
                goal == null ? null : Goal.of(goal),
                List.of((String[]) row.getArray("translation_languages").getArray()),
                List.of((String[]) row.getArray("departements").getArray()),
                row.getString("step"),
                row.getBoolean("has_second_factor"));
    }
}
