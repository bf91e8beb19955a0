package fr.pix.certif.admin;

import fr.pix.certif.kernel.CleanText;
import fr.pix.certif.kernel.PersonName;
import fr.pix.certif.platform.Called;
import fr.pix.certif.platform.Command;
import fr.pix.certif.platform.CommandOptions;
import fr.pix.certif.platform.WrongUsage;
import fr.pix.certif.platform.database.DatabaseUse;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** {@code certif admin create}: names a Pix administrator, and prints the link with which he chooses his password. */
@Component
@Called(name = "admin create", arguments = "--email EMAIL --name \"FIRST LAST\"", database = DatabaseUse.WRITE)
class AdminCreateCommand implements Command {

    private static final int LONGEST = 255;

    private final NameAdministrator nameAdministrator;

    AdminCreateCommand(NameAdministrator nameAdministrator) {
        this.nameAdministrator = nameAdministrator;
    }

    @Override
    public int run(List<String> arguments) {
        var options = CommandOptions.parse(arguments, Set.of(EmailOption.NAME, "name"), Set.of())
                .withoutWords();
        var named = nameAdministrator.name(EmailOption.of(options), personName(options.required("name")));
        var account = named.account();
        System.out.printf("%s %s.%n", account.name(), named.isNew() ? "is now an administrator" : "was one already");
        account.link()
                .ifPresentOrElse(
                        link -> System.out.printf(
                                "To choose a password, once and within 7 days (a secret: hand it to nobody else):%n  %s%n",
                                link),
                        () -> System.out.println(
                                "The account has a password already: signing in is all there is to do."));
        return 0;
    }

    /** The first word is the first name. */
    private static PersonName personName(String typed) {
        var words = CleanText.line(typed).split("[\\s\\p{Z}]+", 2);
        if (words.length < 2 || words[0].length() > LONGEST || words[1].length() > LONGEST) {
            throw new WrongUsage("--name wants a first and a last name, such as \"Anne-Cécile Bichon\"");
        }
        return new PersonName(words[0], words[1]);
    }
}
