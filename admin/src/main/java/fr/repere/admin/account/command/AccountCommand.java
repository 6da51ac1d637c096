package fr.repere.admin.account.command;

import fr.repere.admin.access.Role;
import fr.repere.admin.mail.Mails;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code account MAIL [--role ROLE]…}: the first administrator, before there is anybody who could name one. */
@Command(
        name = "account",
        description =
                "Ouvre un compte, lui donne des droits, et affiche un lien pour choisir son mot de passe (un jour, une fois).",
        mixinStandardHelpOptions = true)
public final class AccountCommand implements Callable<Integer> {

    private final Supplier<? extends BeanFactory> application;

    @Parameters(index = "0", paramLabel = "ADRESSE", description = "L'adresse électronique du compte.")
    private String mail = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "Un droit : national-administrator (par défaut), editor, territory, operator, translator,"
                    + " expert-translator. Plusieurs fois pour plusieurs droits.")
    private List<String> roles = List.of("national-administrator");

    @Spec
    private @Nullable CommandSpec spec;

    private AccountCommand(Supplier<? extends BeanFactory> application) {
        this.application = application;
    }

    /**
     * Runs what was typed.
     *
     * @param application starts the application without its web server
     * @param args what follows {@code account}
     * @return 0 when it was done, 1 when it was refused, 2 when it was not understood
     */
    public static int run(
            Supplier<? extends BeanFactory> application, PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new AccountCommand(application))
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, failed, parsed) -> {
                    failed.getErr()
                            .println(NestedExceptionUtils.getMostSpecificCause(failure)
                                    .getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(args);
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("not called by picocli");
        }
        if (!Mails.isAddress(mail)) {
            throw new ParameterException(
                    spec.commandLine(), "« " + mail + " » n'a pas la forme d'une adresse électronique.");
        }
        List<Role> known = roles.stream().map(this::role).toList();
        String link = application.get().getBean(AccountGrants.class).make(mail, known);
        spec.commandLine()
                .getOut()
                .println("Le compte de " + mail + " est prêt ("
                        + known.stream().map(AccountCommand::name).collect(Collectors.joining(", "))
                        + "). Pour choisir son mot de passe, une fois, avant demain à cette heure :\n" + link);
        return CommandLine.ExitCode.OK;
    }

    private Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.isGranted() && name(role).equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        "« " + name + " » n'est pas un droit. Il y a : "
                                + Arrays.stream(Role.values())
                                        .filter(Role::isGranted)
                                        .map(AccountCommand::name)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
