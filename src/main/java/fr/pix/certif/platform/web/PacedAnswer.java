package fr.pix.certif.platform.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An answer that must be read at some pace. Its request's turn is over when its first bytes leave: from there on a reader
 * holds his own connection and nothing that others wait for. Only the waiting for him counts, not what is made meanwhile.
 */
final class PacedAnswer extends HttpServletResponseWrapper {

    private static final String CUT_OFF = PacedAnswer.class.getName() + ".cutOff";

    private final HttpServletRequest request;
    private final Turn turn;
    private final ServingSettings.Requests settings;
    private @Nullable Paced paced;

    PacedAnswer(
            HttpServletRequest request, HttpServletResponse response, Turn turn, ServingSettings.Requests settings) {
        super(response);
        this.request = request;
        this.turn = turn;
        this.settings = settings;
    }

    /** Ends the answer to a request where it is: what has left cannot be taken back, and must not end like a whole one. */
    static void cutOff(HttpServletRequest request) {
        request.setAttribute(CUT_OFF, true);
    }

    static boolean wasCutOff(HttpServletRequest request) {
        return request.getAttribute(CUT_OFF) != null;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (paced == null) {
            paced = new Paced(super.getOutputStream(), getBufferSize());
        }
        return paced;
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        if (paced != null) {
            paced.bytes = 0;
        }
    }

    private final class Paced extends ServletOutputStream {

        private final ServletOutputStream out;
        private final int buffer;
        private long waited;
        private long bytes;

        Paced(ServletOutputStream out, int buffer) {
            this.out = out;
            this.buffer = buffer;
        }

        @Override
        public void write(byte[] chunk, int from, int length) throws IOException {
            bytes += length;
            if (bytes <= buffer) {
                out.write(chunk, from, length); // nothing leaves yet
            } else {
                leave(() -> out.write(chunk, from, length));
            }
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void flush() throws IOException {
            leave(out::flush);
        }

        private void leave(Leaving leaving) throws IOException {
            turn.end();
            var since = System.nanoTime();
            leaving.run();
            waited += System.nanoTime() - since;
            if (waited > allowed().toNanos()) {
                cutOff(request);
                throw new IOException("an answer was ended, for its reader is too slow");
            }
        }

        private Duration allowed() {
            return settings.answerGrace()
                    .plus(Duration.ofMillis(1000 * bytes / settings.answerRate().toBytes()));
        }

        @Override
        public void close() throws IOException {
            leave(out::close);
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }

    /** What may wait for a reader. */
    private interface Leaving {
        void run() throws IOException;
    }
}
