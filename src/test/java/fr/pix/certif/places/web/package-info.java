/** What forms are told about places. */
@NullMarked
package fr.pix.certif.places.web;

import org.jspecify.annotations.NullMarked;
