package fr.pix.certif.platform.watch;

import fr.pix.certif.centres.MemberFixture;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole application, watched, and so small that a test overloads it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "certif.metrics.port=0",
            "certif.forwarded-headers=native",
            "certif.requests.at-once=3",
            "certif.requests.waiting=1",
            "certif.requests.by-person=100",
            "certif.requests.by-person-rate=1",
            "certif.requests.body-grace=2s",
            "certif.requests.answer-grace=1s",
            "certif.requests.answer-rate=4MB",
            "certif.requests.uploads-by-address=2",
            "certif.requests.small-bodies-by-address=1300KB",
            "spring.datasource.hikari.maximum-pool-size=4",
            "spring.datasource.hikari.connection-timeout=5000"
        })
@Import({MemberFixture.class, EndlessAnswer.class})
public @interface SmallCopy {}
