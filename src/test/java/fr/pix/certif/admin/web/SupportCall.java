package fr.pix.certif.admin.web;

import fr.pix.certif.access.SignedInFixture;
import fr.pix.certif.access.SignedInFixture.Person;
import fr.pix.certif.kernel.CentreId;
import fr.pix.certif.platform.web.Browser;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member of « Lycée des Iris » who cannot come in any more calls Pix, where an administrator answers. */
final class SupportCall {

    final SignedInFixture people;
    final CentreId centre;
    final Person member;
    final Person pix;
    /** The administrator's. */
    final Browser browser;

    private final JdbcClient sql;
    private final String help;

    /**
     * A call.
     *
     * @param help how the address of what is asked for ends
     */
    SupportCall(JdbcClient sql, int port, String help) {
        this.sql = sql;
        this.help = help;
        people = new SignedInFixture(sql);
        centre = people.centre("Lycée des Iris");
        member = people.member(centre);
        pix = people.administrator();
        browser = new Browser(port).with(pix.cookie());
    }

    /** The administrator says why he looks at the centre's members. */
    void look() {
        browser.get("/admin/centres/" + centre);
        browser.submit("/admin/centres/" + centre + "/membres", "reason", "Appel au support");
    }

    /** Where somebody is helped. */
    String page(Person whose) {
        return "/admin/centres/" + centre + "/membres/" + whose.account() + "/" + help;
    }

    /** How often the administrator is told to have done this. */
    long events(long trail, String subject, String operation) {
        return sql.sql("""
                        select count(*) from audit_event
                        where centre_id = ? and subject = ? and operation = ? and account_id = ?
                        """)
                .params(trail, subject, operation, pix.account().value())
                .query(Long.class)
                .single();
    }
}
