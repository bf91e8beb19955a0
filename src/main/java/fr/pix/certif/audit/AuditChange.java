package fr.pix.certif.audit;

import org.jspecify.annotations.Nullable;

/**
 * One value that changed.
 *
 * @param field the field's stable name
 * @param from the value before; none at creation
 */
public record AuditChange(String field, @Nullable String from, String to) {}
