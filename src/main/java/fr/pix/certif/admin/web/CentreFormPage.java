package fr.pix.certif.admin.web;

import fr.pix.certif.centres.TypedCentre;
import java.util.UUID;

/** The form that opens a centre, as it was typed and with what is wrong. */
public record CentreFormPage(UUID formKey, TypedCentre typed, String reason, FormFaults faults) {}
