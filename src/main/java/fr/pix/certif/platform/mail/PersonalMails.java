package fr.pix.certif.platform.mail;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What there is of mails about one person, for himself: those that are not forgotten yet, the newest first. */
@Component
public class PersonalMails {

    private static final String COLUMNS = MailLookup.COLUMNS;

    private final JdbcClient sql;

    PersonalMails(JdbcClient sql) {
        this.sql = sql;
    }

    /** All that were written to him. */
    public List<MailPage.Row> to(Recipient somebody) {
        return sql.sql("select " + COLUMNS + " from mail where lower(recipient) = lower(?) order by id desc")
                .param(somebody.address())
                .query(MailLookup::row)
                .list();
    }

    /** All whose answers come to him. */
    public List<MailPage.Row> answeredBy(Recipient somebody) {
        return sql.sql("select " + COLUMNS + " from mail where lower(answered_by) = lower(?) order by id desc")
                .param(somebody.address())
                .query(MailLookup::row)
                .list();
    }
}
