package org.anjiao.driver.tck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A frame that a real terminal sent, with the values it carries, as one line of a file of captured frames (JSON). */
public final class CapturedFrame {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode line;

    private CapturedFrame(JsonNode line) {
        this.line = line;
    }

    /**
     * Reads all frames of a file.
     *
     * @param owner the class beside whose module's resources the file stands
     * @param resource its path, such as {@code /captured-frames.jsonl}
     */
    public static List<CapturedFrame> load(Class<?> owner, String resource) {
        List<CapturedFrame> frames = new ArrayList<>();
        try (InputStream file = owner.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                frames.add(new CapturedFrame(JSON.readTree(line)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return frames;
    }

    /** The name of the case. */
    public String id() {
        return text("id");
    }

    /** A member of the line beside those that all protocols have, such as {@code messageId}; null if absent. */
    public String text(String member) {
        JsonNode value = line.get(member);
        return value == null ? null : value.asText();
    }

    /** The line itself, for members that are not plain text. */
    public JsonNode json() {
        return line;
    }

    /** The bytes on the wire. */
    public byte[] wire() {
        return HexFormat.of().parseHex(text("wireHex"));
    }

    /** What the terminal sent before, such as a login; empty if nothing. */
    public byte[] preamble() {
        return line.has("preambleHex") ? HexFormat.of().parseHex(text("preambleHex")) : new byte[0];
    }

    /** Identities, any of which may be the terminal's. */
    public List<String> deviceIds() {
        List<String> ids = new ArrayList<>();
        expected("deviceIds").forEach(id -> ids.add(id.asText()));
        return ids;
    }

    /** The places that the frame reports, in their order. */
    public List<CapturedPosition> positions() {
        List<CapturedPosition> positions = new ArrayList<>();
        expected("positions").forEach(position -> positions.add(new CapturedPosition(position)));
        return positions;
    }

    /** What was answered where the frame was captured, for orientation: {@code hex:} and bytes, or {@code http:} and a status. */
    public List<String> replies() {
        List<String> replies = new ArrayList<>();
        expected("replies").forEach(reply -> replies.add(reply.asText()));
        return replies;
    }

    private JsonNode expected(String member) {
        return line.get("expected").get(member);
    }

    @Override
    public String toString() {
        return id();
    }
}
