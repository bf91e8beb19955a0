package fr.pix.certif.centres;

import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.database.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Changes of one centre's members go one after the other, whether they are a list's or the team's own (decision 81); so do
 * those of its students.
 */
@Component
public class CentreTurn {

    private final JdbcClient sql;

    CentreTurn(JdbcClient sql) {
        this.sql = sql;
    }

    /** Waits for it, and has it to the end of the transaction. The centre's name. */
    public String await(CentreId centre) {
        Transactions.required("a turn ends with its transaction");
        return sql.sql("select name from centre where id = ? for no key update")
                .param(centre.value())
                .query(String.class)
                .single();
    }
}
