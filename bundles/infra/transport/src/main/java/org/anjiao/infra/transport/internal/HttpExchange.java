package org.anjiao.infra.transport.internal;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.net.SocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.anjiao.device.spi.CloseReason;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.http.HttpField;
import org.anjiao.device.spi.http.HttpReply;

/**
 * One request on its way to its answer. It waits, up to a limit, for a driver, for the intake and for the commit; then it
 * is answered 503, and what the intake has not yet taken of it is forgotten. Confined to the connection's event loop.
 */
final class HttpExchange {
    private final HttpServer server;
    private final Frame request;
    private final SocketAddress remote;
    private final Runnable identified;
    private final FrameLine<String> line;
    private final EventLoop loop;
    private final Future<?> limit;
    private Consumer<HttpReply> answer;
    private HostedSession session;
    private boolean polled;

    /**
     * @param identified told when the request has said, and proved where it must, which device it comes from
     * @param answer told once, on the event loop
     */
    HttpExchange(
            HttpServer server,
            EventLoop loop,
            Frame request,
            SocketAddress remote,
            Runnable identified,
            Consumer<HttpReply> answer) {
        this.server = server;
        this.loop = loop;
        this.request = request;
        this.remote = remote;
        this.identified = identified;
        this.answer = answer;
        this.line = new FrameLine<>(server, loop, this::durable, this::settled);
        this.limit = loop.schedule(
                () -> answer(unavailable()), server.limits().store().toMillis(), TimeUnit.MILLISECONDS);
    }

    private static HttpReply unavailable() {
        return later(503, 10);
    }

    private static HttpReply later(int status, int seconds) {
        HttpField retry = new HttpField("retry-after", Integer.toString(seconds));
        return new HttpReply(status, List.of(retry), Frame.owning(new byte[0]));
    }

    /** Goes on as far as it can; null if there is no driver now. */
    void use(DeviceDriver driver) {
        if (driver == null || session != null || answer == null) {
            return;
        }
        session = server.newSession();
        try {
            session.open(driver);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            server.fault("the driver opens no session", e);
            answer(HttpReply.of(500));
            return;
        }
        String error = session.decode(request);
        if (session.identified()) {
            identified.run();
        }
        polled = error == null && session.polled() && session.replies().isEmpty();
        boolean taken = line.add(session, request, remote, error, error);
        polled = polled && taken;
        if (!polled) {
            session.close(CloseReason.PEER_GONE);
        }
        if (!taken) {
            answer(later(429, 3_600)); // RFC 6585 section 4
        }
    }

    private void durable(PendingFrame frame, String error) {
        if (!frame.receipts().isEmpty()) {
            server.delivery(session.binding()).answered(frame.receipts());
        }
        if (polled) {
            handOut();
        } else if (frame.replies().isEmpty()) {
            answer(error == null ? HttpReply.of(204) : HttpReply.of(400));
        } else {
            respond(frame.replies().get(0));
        }
    }

    /** Answers with the commands that are to be sent now. */
    private void handOut() {
        CommandDelivery delivery = server.delivery(session.binding());
        delivery.begin(session);
        if (delivery.waiting(session)) {
            delivery.pull(() -> session, task -> Wakeups.run(loop, task), this::respond);
        } else {
            respond(List.of());
        }
    }

    /** Nobody may be there any more: then they go out again in answer to a later request. */
    private void respond(List<Frame> commands) {
        if (answer == null) {
            return;
        }
        Frame response = session.answer(commands);
        if (response == null) {
            answer(HttpReply.of(500));
        } else {
            respond(response);
        }
    }

    private void respond(Frame response) {
        try {
            answer(HttpReply.read(response));
        } catch (UndecodableFrame e) {
            server.fault("the driver's reply is no response", e);
            answer(HttpReply.of(500));
        }
    }

    private void settled() {
        if (line.givenUp()) {
            answer(unavailable());
        }
    }

    private void answer(HttpReply reply) {
        Consumer<HttpReply> receiver = answer;
        if (receiver != null) {
            end();
            receiver.accept(reply);
        }
    }

    /** Nobody waits for the answer any more. */
    void end() {
        answer = null;
        limit.cancel(false);
        line.close();
        if (polled) {
            session.close(CloseReason.PEER_GONE);
        }
    }
}
