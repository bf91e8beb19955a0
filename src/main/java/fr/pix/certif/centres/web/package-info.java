/** Gives each request the member of the centre for which it acts; shows a centre its history. */
@NullMarked
package fr.pix.certif.centres.web;

import org.jspecify.annotations.NullMarked;
