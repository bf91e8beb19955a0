package fr.pix.certif;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The composition root: everything starts here. */
@SpringBootApplication
public class CertifApplication {

    /** Starts the application; settings come from the environment, see README. */
    public static void main(String[] args) {
        SpringApplication.run(CertifApplication.class, args);
    }
}
