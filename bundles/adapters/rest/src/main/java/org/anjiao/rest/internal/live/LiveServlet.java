package org.anjiao.rest.internal.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.servlet.AsyncContext;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.live.LiveEvents;
import org.anjiao.platform.live.LiveEvents.LiveEvent;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.security.SignIn;
import org.anjiao.rest.internal.Json;
import org.anjiao.rest.internal.ProblemBody;
import org.anjiao.rest.internal.SessionTokens;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletAsyncSupported;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * Server-sent events {@code alert}, {@code position} and {@code rollup} of the caller's subtree. A servlet of its own
 * beside the JAX-RS server, so that streams stay open when a module comes or goes. Events carry identifiers only; what
 * they are about is read through the resources, with their rights and audit.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("anjiao-live")
@HttpWhiteboardServletPattern("/api/v1/live")
@HttpWhiteboardServletAsyncSupported
public final class LiveServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int MOST_STREAMS = 2_000;
    private static final int HEARTBEAT_SECONDS = 15;
    private static final String COMMENT = "";
    private static final Map<String, Permission> TOPICS = Map.of(
            "alert", Permission.ALERT_HANDLE,
            "position", Permission.TRACK_READ,
            "rollup", Permission.ROLLUP_READ);

    private static final ObjectMapper MAPPER = Json.mapper();

    private final transient LiveEvents events;
    private final transient SignIn signIn;
    private final transient AccessControl access;
    private final transient Map<LiveStream, String> streams = new ConcurrentHashMap<>();
    private final transient ScheduledExecutorService heart =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "anjiao-live"));

    @Activate
    public LiveServlet(@Reference LiveEvents events, @Reference SignIn signIn, @Reference AccessControl access) {
        this.events = events;
        this.signIn = signIn;
        this.access = access;
        heart.scheduleWithFixedDelay(this::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String token = SessionTokens.of(request).orElseThrow(LiveServlet::nobody);
            Caller caller = signIn.session(token).orElseThrow(LiveServlet::nobody);
            if (streams.size() >= MOST_STREAMS) {
                refuse(
                        response,
                        HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                        "{\"status\":503,\"code\":\"TOO_MANY_STREAMS\"}");
            } else {
                open(request, response, caller, token);
            }
        } catch (ProblemException e) {
            int status = e.code().kind().status();
            refuse(response, status, MAPPER.writeValueAsString(ProblemBody.of(e, status, request.getRequestURI())));
        }
    }

    private static ProblemException nobody() {
        return new ProblemException(CommonProblem.SESSION_REQUIRED, null);
    }

    private void open(HttpServletRequest request, HttpServletResponse response, Caller caller, String token)
            throws IOException {
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        AutoCloseable[] subscription = new AutoCloseable[1];
        LiveStream[] self = new LiveStream[1];
        LiveStream stream = new LiveStream(context, response.getOutputStream(), () -> end(self[0], subscription[0]));
        self[0] = stream;
        stream.offer(COMMENT, ": open\n\n");
        subscription[0] = events.subscribe(event -> {
            if (concerns(caller, event)) {
                stream.offer(event.topic(), text(event));
            }
        });
        // Only now can it be closed from elsewhere, and its subscription with it.
        streams.put(stream, token);
        response.getOutputStream().setWriteListener(stream);
    }

    private void end(LiveStream stream, AutoCloseable subscription) {
        streams.remove(stream);
        try {
            subscription.close();
        } catch (Exception e) {
            log("A subscription to live events could not be ended", e);
        }
    }

    private boolean concerns(Caller caller, LiveEvent event) {
        Permission needed = TOPICS.get(event.topic());
        return needed != null && access.permits(caller, needed, event.unitId());
    }

    private static String text(LiveEvent event) {
        try {
            String data = MAPPER.writeValueAsString(new Body(event.unitId(), event.recordId()));
            return "event: " + event.topic() + "\ndata: " + data + "\n\n";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps connections open through proxies, notices those that are gone, and ends those whose session has ended. */
    private void beat() {
        streams.forEach((stream, token) -> {
            if (signIn.session(token).isPresent()) {
                stream.offer(COMMENT, ": beat\n\n");
            } else {
                stream.close();
            }
        });
    }

    private static void refuse(HttpServletResponse response, int status, String body) throws IOException {
        response.setStatus(status);
        response.setContentType(ProblemBody.MEDIA_TYPE);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    @Deactivate
    void stop() {
        heart.shutdownNow();
        streams.keySet().forEach(LiveStream::close);
    }

    /** What changed, and where. */
    public record Body(String unit, String record) {}
}
