package fr.pix.certif.documents;

import fr.pix.certif.kernel.CentreId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes in which papers were taken last in a centre that comes from another installation: they lie printed in its rooms. */
public final class PaperArrivals {

    private final JdbcClient sql;

    public PaperArrivals(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds some. */
    public void add(CentreId centre, List<ArrivingPaper> papers) {
        sql.sql("""
                        insert into document_download (centre_id, session_number, document, sequence, at, account_id)
                        select ?, * from unnest(?, ?, ?, ?::timestamptz[], ?)
                        """)
                .params(
                        centre.value(),
                        papers.stream().map(paper -> paper.session().number()).toArray(Long[]::new),
                        papers.stream().map(paper -> paper.paper().id()).toArray(String[]::new),
                        papers.stream().map(ArrivingPaper::sequence).toArray(Long[]::new),
                        papers.stream().map(paper -> paper.at().toString()).toArray(String[]::new),
                        papers.stream().map(paper -> paper.by().value()).toArray(Long[]::new))
                .update();
    }
}
