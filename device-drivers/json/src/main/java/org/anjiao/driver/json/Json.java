package org.anjiao.driver.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON value that came from outside: bounded in depth and length, and asked for members that may not be there. A member
 * that is absent and one that is {@code null} are the same.
 */
public final class Json {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_TEXT = 64 * 1024;
    private static final int MAX_NUMBER = 40;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_TEXT)
                    .maxNumberLength(MAX_NUMBER)
                    .maxNameLength(1024)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Json NOTHING = new Json(null);

    /** A map of names to values, a list of values, a String, a BigDecimal, a Boolean, or null. */
    private final Object value;

    private Json(Object value) {
        this.value = value;
    }

    /**
     * Reads one value.
     *
     * @param bytes in UTF-8
     * @throws NotJson there is something else, or more than one value, or a name twice in an object
     */
    public static Json read(byte[] bytes) throws NotJson {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            parser.nextToken();
            Json json = new Json(value(parser));
            if (parser.nextToken() != null) {
                throw new NotJson("more than one value");
            }
            return json;
        } catch (StreamConstraintsException e) {
            throw new NotJson("too deep or too long");
        } catch (IOException | NumberFormatException e) { // the latter for an exponent beyond an int
            throw new NotJson("not JSON");
        }
    }

    /**
     * Writes one value in UTF-8.
     *
     * @param value a map of names to values, a list of values, a text, a number, true, false or null; members that are
     *     null are left out
     * @throws IllegalArgumentException something else
     */
    public static byte[] write(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
            write(out, value);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be written as JSON", e);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator out, Object value) throws IOException {
        if (value instanceof Map<?, ?> members) {
            out.writeStartObject();
            for (Map.Entry<?, ?> member : members.entrySet()) {
                if (member.getValue() != null) {
                    out.writeFieldName(String.valueOf(member.getKey()));
                    write(out, member.getValue());
                }
            }
            out.writeEndObject();
        } else if (value instanceof List<?> items) {
            out.writeStartArray();
            for (Object item : items) {
                write(out, item);
            }
            out.writeEndArray();
        } else if (value instanceof Number number) {
            out.writeNumber(new BigDecimal(number.toString()));
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value == null || value instanceof String) {
            out.writeString((String) value);
        } else {
            throw new IllegalArgumentException("no value of JSON: " + value.getClass());
        }
    }

    private static Object value(JsonParser parser) throws IOException, NotJson {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new NotJson("nothing there");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            default -> throw new NotJson("no value");
        };
    }

    private static Map<String, Json> object(JsonParser parser) throws IOException, NotJson {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, new Json(value(parser)));
        }
        return members;
    }

    private static List<Json> array(JsonParser parser) throws IOException, NotJson {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(new Json(value(parser)));
        }
        return items;
    }

    /** Whether there is anything. */
    public boolean isPresent() {
        return value != null;
    }

    /** The member of that name; nothing if this is no object or has no such member. */
    public Json get(String name) {
        return value instanceof Map<?, ?> members && members.get(name) instanceof Json member ? member : NOTHING;
    }

    /**
     * The items of a list; none if there is nothing.
     *
     * @throws NotJson something else is there
     */
    public List<Json> items() throws NotJson {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> items)) {
            throw new NotJson("not a list: " + kind());
        }
        return items.stream().map(Json.class::cast).toList();
    }

    /** The items of a list; this alone where it is no list; none if there is nothing. */
    public List<Json> itemsOrSelf() throws NotJson {
        return value == null || value instanceof List ? items() : List.of(this);
    }

    /**
     * A text, or a number as it was written.
     *
     * @return null if there is nothing
     * @throws NotJson something else is there
     */
    public String text() throws NotJson {
        if (value == null || value instanceof String) {
            return (String) value;
        }
        if (value instanceof BigDecimal number) {
            return number.scale() <= 0 && number.scale() >= -MAX_NUMBER
                    ? number.toBigInteger().toString()
                    : number.toString();
        }
        throw new NotJson("not a text: " + kind());
    }

    /**
     * A number, also one that stands in quotes.
     *
     * @return NaN if there is nothing
     * @throws NotJson something else is there
     */
    public double number() throws NotJson {
        if (value == null) {
            return Double.NaN;
        }
        if (value instanceof BigDecimal number) {
            return number.doubleValue();
        }
        if (value instanceof String text && text.length() <= MAX_NUMBER) {
            try {
                return new BigDecimal(text.strip()).doubleValue();
            } catch (NumberFormatException e) {
                throw new NotJson("not a number");
            }
        }
        throw new NotJson("not a number: " + kind());
    }

    /**
     * Whether {@code true} is there; false if there is nothing.
     *
     * @throws NotJson something else is there
     */
    public boolean flag() throws NotJson {
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        throw new NotJson("not true or false: " + kind());
    }

    private String kind() {
        if (value instanceof Map) {
            return "an object";
        }
        return value instanceof List ? "a list" : "a value";
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
