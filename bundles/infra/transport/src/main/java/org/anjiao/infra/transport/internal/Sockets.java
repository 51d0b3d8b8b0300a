package org.anjiao.infra.transport.internal;

import io.netty.channel.Channel;
import io.netty.channel.unix.Socket;
import io.netty.channel.unix.UnixChannel;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sockets whose event loop does not answer. */
final class Sockets {
    private static final Logger LOG = LoggerFactory.getLogger(Sockets.class);

    private Sockets() {}

    /**
     * Ends the connection for the peer, from any thread. The descriptor stays open until its loop closes it, so that no
     * other connection can get its number. Without the native transport the peer has to find out by itself.
     */
    static void shutDown(Channel channel) {
        if (channel instanceof UnixChannel unix && unix.fd() instanceof Socket socket) {
            try {
                socket.shutdown();
            } catch (IOException e) {
                LOG.debug("The peer has gone already", e);
            }
        }
    }
}
