package org.anjiao.console.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.Optional;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.anjiao.console.internal.ConsoleFiles.Served;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * Serves the web console at the server's root. The pattern is that of a default servlet, which yields to every other
 * one: {@code /api/v1} and {@code /soap} are never shadowed.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("anjiao-console")
@HttpWhiteboardServletPattern("/")
public final class ConsoleServlet extends HttpServlet {
    /**
     * Everything comes from this server. MapLibre starts its worker from a blob and draws images from data, and the
     * widgets set styles in attributes; scripts come from files only.
     */
    static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "worker-src 'self' blob:",
            "img-src 'self' data: blob:",
            "style-src 'self' 'unsafe-inline'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final long serialVersionUID = 1L;
    private static final String ROOT = "/console";

    private final transient ConsoleFiles files;

    /** Serves the files packed into this bundle. */
    public ConsoleServlet() {
        this(new ConsoleFiles(path -> ConsoleServlet.class.getResource(ROOT + path)));
    }

    ConsoleServlet(ConsoleFiles files) {
        this.files = files;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        secure(response);
        Optional<Served> found = files.find(path(request), acceptsGzip(request));
        if (found.isPresent()) {
            send(found.get(), response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void secure(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", "geolocation=(), camera=(), microphone=()");
    }

    private static void send(Served served, HttpServletResponse response) throws IOException {
        response.setContentType(served.type());
        response.setHeader("Cache-Control", served.caching());
        response.setHeader("Vary", "Accept-Encoding");
        if (served.compressed()) {
            response.setHeader("Content-Encoding", "gzip");
        }
        URL url = served.content();
        URLConnection connection = url.openConnection();
        try (InputStream content = connection.getInputStream()) {
            response.setContentLengthLong(connection.getContentLengthLong());
            content.transferTo(response.getOutputStream());
        }
    }

    /** With the default servlet's pattern the whole path is the servlet's path; with others a part is path info. */
    private static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return request.getServletPath() + (info == null ? "" : info);
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip");
    }
}
