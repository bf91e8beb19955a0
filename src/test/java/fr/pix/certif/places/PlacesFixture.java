package fr.pix.certif.places;

import fr.pix.certif.platform.database.TestDatabase;
import fr.pix.certif.platform.database.Together;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The official data, loaded into the database that tests share. */
public final class PlacesFixture {

    private PlacesFixture() {}

    /** Finds places of birth as the application does. */
    public static FindBirthPlace findBirthPlace() {
        return new FindBirthPlace(Loaded.COMMUNES);
    }

    static TownLookup towns() {
        return new TownLookup(Loaded.COMMUNES);
    }

    static CommuneStore store(DataSource source) {
        return new CommuneStore(JdbcClient.create(source), new Together(new JdbcTemplate(source)));
    }

    static LoadCommunes loading(DataSource source) {
        return new LoadCommunes(store(source), new TransactionTemplate(new DataSourceTransactionManager(source)));
    }

    private static final class Loaded {
        private static final CommuneStore COMMUNES = load();

        private static CommuneStore load() {
            var source = TestDatabase.shared().dataSource();
            loading(source).start();
            return store(source);
        }
    }
}
