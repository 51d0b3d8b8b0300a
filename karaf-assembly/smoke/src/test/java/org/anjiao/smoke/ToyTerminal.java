package org.anjiao.smoke;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A terminal of the toy driver, which answers every line with its version, and a port for it. */
final class ToyTerminal {
    private static final int PATIENCE_MILLIS = 1_000;

    private final int port;

    /** On a port of its own. */
    ToyTerminal() {
        port = RunningServer.freePort();
    }

    /** The lines of the port's configuration. */
    String[] settings(String name) {
        return new String[] {"name = " + name, "driver = toy", "host = 127.0.0.1", "port = " + port};
    }

    /** The version that answers on a new connection; null if nobody listens, or no driver does. */
    String version() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port);
                BufferedReader answers =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write("version?\n".getBytes(StandardCharsets.US_ASCII));
            return answers.readLine();
        } catch (SocketException | SocketTimeoutException e) {
            return null;
        }
    }
}
