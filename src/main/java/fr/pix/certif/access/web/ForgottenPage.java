package fr.pix.certif.access.web;

import org.jspecify.annotations.Nullable;

/**
 * The page where a link is asked for.
 *
 * @param email what was typed before
 * @param error what is wrong with it
 * @param notice why nothing was sent, whatever was typed
 */
public record ForgottenPage(
        String email, @Nullable String error, @Nullable String notice) {}
