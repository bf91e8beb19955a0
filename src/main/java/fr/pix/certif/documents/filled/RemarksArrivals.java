package fr.pix.certif.documents.filled;

import fr.pix.certif.kernel.CentreId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes in what PVs said of the sessions of a centre that comes from another installation. */
public final class RemarksArrivals {

    private final JdbcClient sql;

    public RemarksArrivals(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds some. */
    public void add(CentreId centre, List<ArrivingRemarks> remarks) {
        sql.sql("""
                        insert into pv_remarks (centre_id, session_number, sequence, remarks)
                        select ?, * from unnest(?, ?, ?)
                        """)
                .params(
                        centre.value(),
                        remarks.stream().map(each -> each.session().number()).toArray(Long[]::new),
                        remarks.stream().map(ArrivingRemarks::sequence).toArray(Long[]::new),
                        remarks.stream().map(ArrivingRemarks::remarks).toArray(String[]::new))
                .update();
    }
}
