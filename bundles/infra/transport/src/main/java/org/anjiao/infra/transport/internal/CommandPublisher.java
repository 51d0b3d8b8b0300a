package org.anjiao.infra.transport.internal;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttQoS;
import java.util.ArrayDeque;
import java.util.Deque;
import org.anjiao.device.spi.mqtt.Publication;

/**
 * Publishes commands with QoS 1, so that a broker keeps them for a terminal that sleeps, and no more at once than the
 * broker takes. What a connection that ends has swallowed is handed out again over the next. Confined to its event loop.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a failed write shows as an inactive channel
final class CommandPublisher {
    private static final int MOST_UNANSWERED = 1_000;
    private static final int LAST_PACKET = 65_535;

    private final Channel channel;
    private final int reserved;
    private final Deque<Publication> waiting = new ArrayDeque<>();
    private int window = MOST_UNANSWERED;
    private int unanswered;
    private int lastPacket;

    /** @param reserved packet identifiers from 1 that are used for something else */
    CommandPublisher(Channel channel, int reserved) {
        this.channel = channel;
        this.reserved = reserved;
        this.lastPacket = reserved;
    }

    /** @param receiveMaximum as the broker states it (MQTT 5 section 3.2.2.3.3) */
    void receiveMaximum(int receiveMaximum) {
        window = Math.max(1, Math.min(receiveMaximum, MOST_UNANSWERED));
    }

    void publish(Publication command) {
        waiting.add(command);
        goOn();
    }

    /** The broker has answered one of them. */
    void answered() {
        unanswered = Math.max(0, unanswered - 1);
        goOn();
    }

    private void goOn() {
        boolean written = false;
        while (unanswered < window && !waiting.isEmpty()) {
            Publication command = waiting.poll();
            lastPacket = lastPacket == LAST_PACKET ? reserved + 1 : lastPacket + 1;
            unanswered++;
            written = true;
            channel.write(MqttMessageBuilders.publish()
                    .topicName(command.topic())
                    .qos(MqttQoS.AT_LEAST_ONCE)
                    .messageId(lastPacket)
                    .payload(Unpooled.wrappedBuffer(command.payload().buffer()))
                    .build());
        }
        if (written) {
            channel.flush();
        }
    }
}
