package fr.pix.certif.platform.watch;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** An answer that is larger than what lies between its maker and a reader who does not read; there where it is imported. */
@Controller
@TestComponent
class EndlessAnswer {

    private static final int BYTES = 200_000_000;

    @GetMapping("/compte/sans-fin")
    void send(HttpServletResponse response) throws IOException {
        response.setContentType("application/octet-stream");
        var out = response.getOutputStream();
        var chunk = new byte[8192];
        for (var sent = 0; sent < BYTES; sent += chunk.length) {
            out.write(chunk);
        }
    }
}
