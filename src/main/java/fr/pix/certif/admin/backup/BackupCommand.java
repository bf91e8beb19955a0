package fr.pix.certif.admin.backup;

import fr.pix.certif.platform.Called;
import fr.pix.certif.platform.Command;
import fr.pix.certif.platform.CommandOptions;
import fr.pix.certif.platform.FileRefused;
import fr.pix.certif.platform.WrongUsage;
import fr.pix.certif.platform.backup.BackUp;
import fr.pix.certif.platform.backup.BackupRefused;
import fr.pix.certif.platform.backup.OpenPgp;
import fr.pix.certif.platform.backup.Passphrase;
import fr.pix.certif.platform.backup.Seal;
import fr.pix.certif.platform.database.DatabaseUse;
import fr.pix.certif.platform.database.OwnedDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** {@code certif backup}: writes all that the database holds to a file, while people work. */
@Component
@Called(
        name = "backup",
        arguments = "FILE --passphrase-file FILE [--gnupg] | --recipient PUBLIC-KEY [--gnupg] | --plain",
        database = DatabaseUse.COPY)
class BackupCommand implements Command {

    private static final String PASSPHRASE = "passphrase-file";
    private static final String RECIPIENT = "recipient";
    private static final String PLAIN = "plain";
    private static final String GNUPG = "gnupg";

    private final OwnedDatabase database;
    private final Clock clock;

    BackupCommand(OwnedDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public int run(List<String> arguments) {
        var options = CommandOptions.parse(arguments, Set.of(PASSPHRASE, RECIPIENT), Set.of(PLAIN, GNUPG));
        var file = BackupFile.of(options);
        var ways = Stream.of(
                options.value(PASSPHRASE).isPresent(), options.value(RECIPIENT).isPresent(), options.has(PLAIN));
        if (ways.filter(Boolean::booleanValue).count() != 1) {
            throw new WrongUsage("say how it is kept from others: with one of --passphrase-file and --recipient,"
                    + " or not at all, --plain");
        }
        if (options.has(PLAIN) && options.has(GNUPG)) {
            throw new WrongUsage("--gnupg says how it is encrypted, and --plain that it is not");
        }
        try {
            var begun = clock.instant();
            var made = new BackUp(database, clock).to(file, seal(options));
            var took = Duration.between(begun, clock.instant());
            System.out.printf(
                    "%s: %,d rows of %d tables, %,d bytes, in %.1f s%n",
                    file,
                    made.manifest().rows(),
                    made.manifest().tables().size(),
                    made.bytes(),
                    took.toMillis() / 1000.0);
            if (!made.leftOut().isEmpty()) {
                System.err.printf(
                        "Left out, for Pix Certif did not make it and would not restore it: %s.%n",
                        String.join(", ", made.leftOut()));
            }
            if (!options.has(PLAIN) && !options.has(GNUPG)) {
                System.out.println("To open it without us: a program of RFC 9580, as sq. For GnuPG there is --gnupg.");
            }
            return 0;
        } catch (BackupRefused | FileRefused refused) {
            System.err.println(refused.getMessage());
        } catch (IOException | SQLException broken) {
            System.err.printf("The backup broke off, and left no file: %s%n", broken.getMessage());
        }
        return 1;
    }

    private Seal seal(CommandOptions options) {
        if (options.has(PLAIN)) {
            return Seal.none();
        }
        var form = options.has(GNUPG) ? OpenPgp.GNUPG : OpenPgp.RFC_9580;
        return options.value(PASSPHRASE)
                .map(file -> Seal.passphrase(Passphrase.read(Path.of(file)), form))
                .orElseGet(() -> Seal.recipient(BackupFile.bytes(options.required(RECIPIENT)), form, clock.instant()));
    }
}
