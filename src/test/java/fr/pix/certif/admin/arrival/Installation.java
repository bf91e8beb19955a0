package fr.pix.certif.admin.arrival;

import fr.pix.certif.CertifApplication;
import fr.pix.certif.admin.export.ExportCentre;
import fr.pix.certif.centres.Reason;
import fr.pix.certif.kernel.AccountId;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.Command;
import fr.pix.certif.platform.backup.Portrait;
import fr.pix.certif.platform.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One installation beside another: the application as a command has it, on a database of its own. */
final class Installation implements AutoCloseable {

    private final TestDatabase database;
    private final ConfigurableApplicationContext context;
    private final AccountId administrator;

    Installation(TestDatabase database, AccountId administrator) {
        var application = new SpringApplication(CertifApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        application.setDefaultProperties(Map.of("certif.database.use", "write"));
        this.database = database;
        this.context = application.run(database.settings().entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
        this.administrator = administrator;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    JdbcClient sql() {
        return bean(JdbcClient.class);
    }

    TestDatabase database() {
        return database;
    }

    /** All rows, by table. */
    Map<String, List<String>> rows() {
        return Portrait.of(database).rows();
    }

    Archive export(CentreId centre, Path file) throws IOException {
        bean(ExportCentre.class)
                .to(file, centre, administrator, Reason.parse("Départ").value());
        return Archive.read(file);
    }

    ArrivalReport check(Path file) throws IOException {
        return bean(ImportCentre.class).check(file);
    }

    ImportCentre.Outcome take(Path file) throws IOException {
        return bean(ImportCentre.class)
                .take(file, administrator, Reason.parse("Arrivée").value());
    }

    /** As it is typed: its exit code. */
    int command(String... words) {
        return context.getBean("importCommand", Command.class).run(List.of(words));
    }

    /** The same of the other command. */
    int exportCommand(String... words) {
        return context.getBean("exportCommand", Command.class).run(List.of(words));
    }

    @Override
    public void close() {
        context.close();
    }
}
