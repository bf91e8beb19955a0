/** Tests of the addresses of several centres. */
@NullMarked
package fr.pix.certif.centres.web;

import org.jspecify.annotations.NullMarked;
