/** What an operator sees from outside: metrics that Prometheus fetches, traces, and how they cost nothing where unset. */
@NullMarked
package fr.pix.certif.platform.watch;

import org.jspecify.annotations.NullMarked;
