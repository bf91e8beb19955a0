/** The papers as they are downloaded. */
@NullMarked
package fr.pix.certif.documents.web;

import org.jspecify.annotations.NullMarked;
