package fr.pix.certif.candidates.convocation;

import fr.pix.certif.kernel.CentreId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes in what the candidates of a centre that comes from another installation were told there. Nothing is sent. */
public final class ConvocationArrivals {

    private final ConvocationStore store;

    public ConvocationArrivals(JdbcClient sql) {
        this.store = new ConvocationStore(sql);
    }

    /** Adds some convocations. */
    public void add(CentreId centre, List<SentConvocation> sent) {
        store.add(centre, sent);
    }
}
