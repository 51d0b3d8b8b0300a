package org.anjiao.rest.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.DateTimeException;
import java.util.Set;
import java.util.stream.Collectors;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import javax.ws.rs.ext.ExceptionMapper;
import javax.ws.rs.ext.Provider;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every failure leaves as problem details with a stable code; nothing of the inside leaks. */
@Provider
final class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    private static final int NOT_FOUND = 404;
    private static final int INTERNAL_ERROR = 500;
    /** Method, what the answer may be, what the body is. By their numbers: CXF throws some of them without a type of their own. */
    private static final Set<Integer> NOT_SUPPORTED = Set.of(405, 406, 415);

    private final IdGenerator ids;

    @Context
    private UriInfo uri;

    ProblemMapper(IdGenerator ids) {
        this.ids = ids;
    }

    @Override
    public Response toResponse(Throwable failure) {
        ProblemException problem = problem(failure);
        int status = status(problem, failure);
        return Response.status(status)
                .type(ProblemBody.MEDIA_TYPE)
                .header(HttpHeaders.ALLOW, allowed(failure))
                .entity(ProblemBody.of(problem, status, uri.getRequestUri().getPath()))
                .build();
    }

    private ProblemException problem(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem;
            }
        }
        if (failure instanceof JsonProcessingException json) {
            return new ProblemException(RestProblem.JSON_UNREADABLE, field(json), json.getOriginalMessage());
        }
        if (failure instanceof DateTimeException) {
            return new ProblemException(RestProblem.PARAMETER_UNREADABLE, null, failure.getMessage());
        }
        if (failure instanceof WebApplicationException web) {
            return ofStatus(web);
        }
        return unexpected(failure);
    }

    private ProblemException ofStatus(WebApplicationException web) {
        if (web.getCause() instanceof DateTimeException || web.getCause() instanceof IllegalArgumentException) {
            return new ProblemException(
                    RestProblem.PARAMETER_UNREADABLE, null, web.getCause().getMessage());
        }
        int status = web.getResponse().getStatus();
        if (status == NOT_FOUND) {
            return new ProblemException(RestProblem.NO_SUCH_RESOURCE, null, uri.getPath());
        }
        if (NOT_SUPPORTED.contains(status)) {
            return new ProblemException(RestProblem.REQUEST_NOT_SUPPORTED, null, uri.getPath());
        }
        if (status < INTERNAL_ERROR) {
            return new ProblemException(RestProblem.PARAMETER_UNREADABLE, null, web.getMessage());
        }
        return unexpected(web);
    }

    /** RFC 9110, 15.5.6: a method that is not there is answered with those that are. */
    private static String allowed(Throwable failure) {
        return failure instanceof WebApplicationException web
                ? web.getResponse().getHeaderString(HttpHeaders.ALLOW)
                : null;
    }

    private ProblemException unexpected(Throwable failure) {
        String incident = ids.next();
        LOG.error("Incident {} at {}", incident, uri.getPath(), failure);
        return new ProblemException(RestProblem.INTERNAL_ERROR, null, incident);
    }

    private static int status(ProblemException problem, Throwable failure) {
        if (problem.code() == RestProblem.INTERNAL_ERROR) {
            return INTERNAL_ERROR;
        }
        if (problem.code() == RestProblem.REQUEST_NOT_SUPPORTED && failure instanceof WebApplicationException web) {
            return web.getResponse().getStatus();
        }
        return problem.code().kind().status();
    }

    private static String field(JsonProcessingException json) {
        if (json instanceof JsonMappingException mapping && !(json instanceof ValueInstantiationException)) {
            String path = mapping.getPath().stream()
                    .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
                    .collect(Collectors.joining("."));
            return path.isEmpty() ? null : path;
        }
        return null;
    }
}
