package org.anjiao.rest.internal.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.servlet.AsyncContext;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import org.anjiao.platform.live.Backlog;

/**
 * One open console. Writes without blocking; what a slow client does not take is dropped, the oldest of its topic
 * first, since an event only says that something can be read again.
 */
final class LiveStream implements WriteListener {
    private static final int WAITING = 256;

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Backlog<String> waiting = new Backlog<>(WAITING);
    private final Runnable onClose;
    private boolean begun;
    private boolean closed;

    LiveStream(AsyncContext context, ServletOutputStream out, Runnable onClose) {
        this.context = context;
        this.out = out;
        this.onClose = onClose;
    }

    void offer(String topic, String text) {
        boolean failed = false;
        synchronized (this) {
            if (closed) {
                return;
            }
            waiting.add(topic, text);
            if (begun) {
                failed = !drain();
            }
        }
        if (failed) {
            close();
        }
    }

    @Override
    public void onWritePossible() {
        boolean failed;
        synchronized (this) {
            begun = true;
            failed = !drain();
        }
        if (failed) {
            close();
        }
    }

    private boolean drain() {
        try {
            while (!waiting.isEmpty() && out.isReady()) {
                out.write(waiting.poll().getBytes(StandardCharsets.UTF_8));
            }
            if (out.isReady()) {
                out.flush();
            }
            return true;
        } catch (IOException | IllegalStateException e) {
            return false;
        }
    }

    @Override
    public void onError(Throwable failure) {
        close();
    }

    void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            waiting.clear();
        }
        onClose.run();
        try {
            context.complete();
        } catch (IllegalStateException e) {
            // The container has ended the request already.
        }
    }
}
