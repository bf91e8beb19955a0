package fr.pix.certif.documents.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/** A file that the browser is offered to open or to save, and that nobody keeps on the way. */
record Download(String type, String name) {

    static Download ods(String name) {
        return new Download("application/vnd.oasis.opendocument.spreadsheet", name);
    }

    static Download pdf(String name) {
        return new Download("application/pdf", name);
    }

    static Download zip(String name) {
        return new Download("application/zip", name);
    }

    /** Its bytes follow. */
    OutputStream begin(HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        return response.getOutputStream();
    }
}
