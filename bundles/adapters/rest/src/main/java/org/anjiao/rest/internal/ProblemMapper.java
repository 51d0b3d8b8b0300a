package org.anjiao.rest.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.DateTimeException;
import java.util.stream.Collectors;
import javax.ws.rs.NotAllowedException;
import javax.ws.rs.NotFoundException;
import javax.ws.rs.NotSupportedException;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Context;
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
        if (web instanceof NotFoundException) {
            return new ProblemException(RestProblem.NO_SUCH_RESOURCE, null, uri.getPath());
        }
        if (web instanceof NotAllowedException || web instanceof NotSupportedException) {
            return new ProblemException(RestProblem.REQUEST_NOT_SUPPORTED, null, uri.getPath());
        }
        if (web.getResponse().getStatus() < 500) {
            return new ProblemException(RestProblem.PARAMETER_UNREADABLE, null, web.getMessage());
        }
        return unexpected(web);
    }

    private ProblemException unexpected(Throwable failure) {
        String incident = ids.next();
        LOG.error("Incident {} at {}", incident, uri.getPath(), failure);
        return new ProblemException(RestProblem.INTERNAL_ERROR, null, incident);
    }

    private static int status(ProblemException problem, Throwable failure) {
        if (problem.code() == RestProblem.INTERNAL_ERROR) {
            return 500;
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
