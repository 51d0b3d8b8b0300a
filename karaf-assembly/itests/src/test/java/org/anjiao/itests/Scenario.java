package org.anjiao.itests;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** What scenarios over REST have in common. */
abstract class Scenario {
    private static final ObjectMapper JSON = new ObjectMapper();

    abstract void run() throws IOException;

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static ArrayNode array(String... values) {
        ArrayNode array = JSON.createArrayNode();
        for (String value : values) {
            array.add(value);
        }
        return array;
    }

    static JsonNode ok(int status, RestClient.Answer answer) {
        assertEquals(answer.toString(), status, answer.status());
        return answer.body();
    }

    static void refused(int status, String code, RestClient.Answer answer) {
        assertEquals(answer.toString(), status, answer.status());
        assertEquals(answer.toString(), code, answer.code());
    }

    static String text(JsonNode body, String field) {
        return body.get(field).asText();
    }
}
