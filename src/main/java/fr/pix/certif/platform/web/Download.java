package fr.pix.certif.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/** A file that the browser is offered to open or to save, and that nobody keeps on the way. */
public record Download(String type, String name) {

    public static Download ods(String name) {
        return new Download("application/vnd.oasis.opendocument.spreadsheet", name);
    }

    public static Download pdf(String name) {
        return new Download("application/pdf", name);
    }

    public static Download zip(String name) {
        return new Download("application/zip", name);
    }

    public static Download json(String name) {
        return new Download("application/json;charset=UTF-8", name);
    }

    /** Its bytes follow. */
    public OutputStream begin(HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        return response.getOutputStream();
    }
}
