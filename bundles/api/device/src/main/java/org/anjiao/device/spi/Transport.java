package org.anjiao.device.spi;

/** How the bytes of a terminal reach the host, which owns every socket. */
public enum Transport {
    /** A stream of bytes; the driver's {@link FrameScanner} cuts it. */
    TCP,
    /**
     * Datagrams; the driver's {@link FrameScanner} cuts each by itself, and none goes on in the next. Commands go to the
     * address from which the terminal was heard last.
     */
    UDP,
    /**
     * A frame is one whole request, a reply one whole response, both in the layout of {@code org.anjiao.device.spi.http}.
     * Every request is a session of its own, and gives exactly one reply. Commands go out in the response to a request
     * that asks for them ({@code SessionContext.poll}).
     */
    HTTP,
    /**
     * A frame is one publication that the broker delivered, a reply one to be published, both in the layout of
     * {@code org.anjiao.device.spi.mqtt}. Every publication is a session of its own; the one that was heard last of a
     * device encodes its commands, each of them a publication.
     */
    MQTT
}
