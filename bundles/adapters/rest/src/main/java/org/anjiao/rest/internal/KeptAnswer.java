package org.anjiao.rest.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/**
 * An answer as it is kept.
 *
 * @param headers with one value each, {@code Location} and {@code ETag} among them
 * @param body JSON, or null for an empty answer
 */
record KeptAnswer(int status, Map<String, String> headers, String body) {
    /** @param result what a resource method returned: a response, an entity or null */
    static KeptAnswer of(ObjectMapper json, Object result) throws JsonProcessingException {
        Response response = result instanceof Response given
                ? given
                : (result == null ? Response.noContent() : Response.ok(result)).build();
        Map<String, String> headers = new TreeMap<>();
        response.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        Object entity = response.getEntity();
        if (entity != null) {
            headers.putIfAbsent(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
        return new KeptAnswer(response.getStatus(), headers, entity == null ? null : json.writeValueAsString(entity));
    }

    static KeptAnswer read(ObjectMapper json, String text) throws JsonProcessingException {
        return json.readValue(text, KeptAnswer.class);
    }

    String text(ObjectMapper json) throws JsonProcessingException {
        return json.writeValueAsString(this);
    }

    Response response() {
        Response.ResponseBuilder response = Response.status(status);
        headers.forEach(response::header);
        return body == null
                ? response.build()
                : response.entity(body.getBytes(StandardCharsets.UTF_8)).build();
    }
}
