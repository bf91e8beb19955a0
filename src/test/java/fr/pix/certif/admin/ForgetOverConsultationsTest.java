package fr.pix.certif.admin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.pix.certif.CertifTest;
import fr.pix.certif.access.SignedInFixture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CertifTest
class ForgetOverConsultationsTest {

    @Autowired
    private ForgetOverConsultations forgetOverConsultations;

    @Autowired
    private JdbcClient sql;

    @Test
    void a_reason_goes_after_a_day_although_who_gave_it_is_no_administrator_any_more() {
        var ended = new SignedInFixture(sql).administrator().account().value();
        sql.sql("update pix_administrator set until = now() where account_id = ?")
                .param(ended)
                .update();
        sql.sql("""
                        insert into consultation (account_id, subject, reason, since)
                        values (?, 'centre:1', 'Appel de la référente', now() - interval '2 days'),
                               (?, 'centre:2', 'Autre appel', now() - interval '23 hours')
                        """).params(ended, ended).update();
        forgetOverConsultations.run();
        assertThat(sql.sql("select subject from consultation where account_id = ?")
                        .param(ended)
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("centre:2"));
    }
}
