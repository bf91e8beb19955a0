/** Measures the real application: what a request costs it and its database, beside the least it could cost. */
@NullMarked
package fr.pix.certif.bench;

import org.jspecify.annotations.NullMarked;
