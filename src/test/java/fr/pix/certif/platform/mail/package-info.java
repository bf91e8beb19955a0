/** Mails on a real PostgreSQL and real SMTP servers: good ones, slow ones and failing ones. */
@NullMarked
package fr.pix.certif.platform.mail;

import org.jspecify.annotations.NullMarked;
