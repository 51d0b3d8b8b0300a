package org.anjiao.demonstration.court;

import java.io.IOException;
import java.time.Clock;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** The court's address on this server; the route to it is configured like that to any other court. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("anjiao-demonstration-court")
@HttpWhiteboardServletPattern("/demonstration/court/documents")
public final class CourtEndpoint extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int MAX_ENVELOPE = 1 << 20;

    private final transient CourtDesk desk;

    @Activate
    public CourtEndpoint(@Reference Clock clock) {
        desk = new CourtDesk(clock);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] envelope = request.getInputStream().readNBytes(MAX_ENVELOPE + 1);
        if (envelope.length > MAX_ENVELOPE) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        CourtDesk.Answer answer = desk.take(request.getHeader("Idempotency-Key"), envelope);
        response.setStatus(answer.status());
        response.setContentType("application/xml;charset=UTF-8");
        response.getOutputStream().write(CourtDesk.bytes(answer));
    }
}
