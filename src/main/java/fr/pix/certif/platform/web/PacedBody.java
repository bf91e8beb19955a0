package fr.pix.certif.platform.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** A request's body that must come at some pace. */
final class PacedBody implements InputBuffer {

    /** Of what nobody reads: twice what a form of ours sends. */
    private static final long MOST_PASSED_OVER = 40_000_000;

    private final InputBuffer body;
    private final Duration grace;
    private final long bytesPerSecond;
    private long begun;
    private long bytes;
    private boolean ended;
    private boolean tooSlow;

    PacedBody(InputBuffer body, Duration grace, long bytesPerSecond) {
        this.body = body;
        this.grace = grace;
        this.bytesPerSecond = bytesPerSecond;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (begun == 0) {
            begun = System.nanoTime();
        }
        if (tooSlow) {
            throw new SlowBodies.TooSlow();
        }
        var read = body.doRead(handler);
        ended = read < 0;
        bytes += Math.max(read, 0);
        if (!ended && System.nanoTime() - begun > allowed().toNanos()) {
            tooSlow = true;
            throw new SlowBodies.TooSlow();
        }
        return read;
    }

    private Duration allowed() {
        return grace.plus(Duration.ofMillis(1000 * bytes / bytesPerSecond));
    }

    /** Whether everything that was announced has come. */
    boolean hasAll(long announced, boolean inChunks) {
        return ended || (!inChunks && bytes >= announced);
    }

    /** Reads the rest for nobody, at the same pace. */
    void passOver() throws IOException {
        var nobody = new Nobody();
        while (doRead(nobody) >= 0) {
            if (bytes > MOST_PASSED_OVER) {
                throw new IOException("too much for nobody");
            }
        }
    }

    @Override
    public int available() {
        return body.available();
    }

    private static final class Nobody implements ApplicationBufferHandler {

        private ByteBuffer chunk = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            chunk = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return chunk;
        }

        @Override
        public void expand(int size) {
            // nothing is kept
        }
    }
}
