package org.anjiao.itests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A console that listens to server-sent events and keeps them in the order of their arrival. */
final class LiveFeed implements AutoCloseable {
    private static final String TOPIC = "event: ";
    private static final String DATA = "data: ";

    private final InputStream body;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private volatile boolean open;

    private LiveFeed(InputStream body) {
        this.body = body;
        Thread reader = new Thread(this::read, "test-live-feed");
        reader.setDaemon(true);
        reader.start();
    }

    /** One event; {@code data} is JSON. */
    record Event(String topic, String data) {}

    /** Returns once the server has accepted the stream. */
    static LiveFeed open(HttpClient http, HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<InputStream> answer =
                    http.send(request.setHeader("Accept", "text/event-stream").build(), BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new AssertionError("the stream of events answered " + answer.statusCode());
            }
            LiveFeed feed = new LiveFeed(answer.body());
            Await.until("the stream of events is open", () -> feed.open);
            return feed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String topic = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                open = true;
                if (line.startsWith(TOPIC)) {
                    topic = line.substring(TOPIC.length());
                } else if (line.startsWith(DATA)) {
                    events.add(new Event(topic, line.substring(DATA.length())));
                }
            }
        } catch (IOException e) {
            open = false; // closed by the test, or the server has gone: what has come is kept
        }
    }

    /** How many events of that topic were about that record. */
    long count(String topic, String recordId) {
        return events.stream()
                .filter(event -> event.topic().equals(topic) && event.data().contains('"' + recordId + '"'))
                .count();
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
