package org.anjiao.infra.transport.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A terminal that speaks in lines over a real socket. */
final class Client implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader in;

    Client(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(20_000);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }

    Client send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    /** The next line, or null at the end of the connection. */
    String line() throws IOException {
        return in.readLine();
    }

    boolean nothingCame() throws IOException {
        return !in.ready() && socket.getInputStream().available() == 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
