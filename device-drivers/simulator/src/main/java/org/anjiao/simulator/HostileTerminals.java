package org.anjiao.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Connections that mean no good, on one thread: silent ones, slow ones that send a byte at a time of a frame without an
 * end, and endless ones that send such a frame in pieces. None says who it is, and none comes again once it is closed.
 */
public final class HostileTerminals implements AutoCloseable {
    private static final int PIECE = 4096;

    private final List<SocketChannel> silent = new ArrayList<>();
    private final List<SocketChannel> slow = new ArrayList<>();
    private final List<SocketChannel> endless = new ArrayList<>();
    private final AtomicLong bytes = new AtomicLong();
    private final InetSocketAddress source;
    private final InetSocketAddress address;
    private final long paceNanos;
    private final Thread thread = new Thread(this::run, "anjiao-hostile-terminals");
    private volatile boolean stopped;

    /** @param pace pause between two bytes of a slow connection, and between two pieces of an endless one */
    public HostileTerminals(String host, int port, Duration pace) {
        this("0.0.0.0", host, port, pace);
    }

    /** @param source the address of this machine from which they come; {@code 0.0.0.0} for any */
    public HostileTerminals(String source, String host, int port, Duration pace) {
        this.source = new InetSocketAddress(source, 0);
        this.address = new InetSocketAddress(host, port);
        this.paceNanos = pace.toNanos();
        this.thread.setDaemon(true);
    }

    /**
     * Opens connections that never send a byte.
     *
     * @throws UncheckedIOException the system or the server takes no more
     */
    public void connectSilent(int count) {
        connect(silent, count);
    }

    /**
     * Opens connections that send, and begins; to be called once.
     *
     * @throws UncheckedIOException the system or the server takes no more
     */
    public void start(int slowOnes, int endlessOnes) {
        connect(slow, slowOnes);
        connect(endless, endlessOnes);
        thread.start();
    }

    /** Bytes that the server's system has taken so far. */
    public long sentBytes() {
        return bytes.get();
    }

    private void connect(List<SocketChannel> channels, int count) {
        try {
            for (int i = 0; i < count; i++) {
                SocketChannel channel = SocketChannel.open().bind(source);
                channel.connect(address);
                channel.configureBlocking(false);
                channels.add(channel);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run() {
        byte[] piece = new byte[PIECE];
        Arrays.fill(piece, (byte) 'x');
        ByteBuffer one = ByteBuffer.wrap(piece, 0, 1).slice();
        ByteBuffer many = ByteBuffer.wrap(piece);
        while (!stopped) {
            slow.removeIf(channel -> !send(channel, one.clear()));
            endless.removeIf(channel -> !send(channel, many.clear()));
            LockSupport.parkNanos(paceNanos);
        }
    }

    private boolean send(SocketChannel channel, ByteBuffer piece) {
        try {
            bytes.addAndGet(channel.write(piece));
            return true;
        } catch (IOException e) {
            closeQuietly(channel); // the server has had enough of it
            return false;
        }
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List.of(silent, slow, endless).forEach(channels -> channels.forEach(HostileTerminals::closeQuietly));
    }

    private static void closeQuietly(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // Closed is all that it shall be.
        }
    }
}
