package org.anjiao.infra.transport.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttPubReplyMessageVariableHeader;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttSubAckMessage;
import io.netty.handler.codec.mqtt.MqttVersion;
import io.netty.util.concurrent.Future;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.anjiao.device.spi.CloseReason;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.host.DeviceBinding;
import org.anjiao.device.spi.mqtt.Publication;

/**
 * One connection to the broker. A publication is a session of its own; its acknowledgement leaves when it and all before
 * it are durable (MQTT 3.1.1 section 4.6 asks for that order). Only those of devices whose unit has switched the driver
 * off wait aside, or one unit would stop all others: they are acknowledged when the driver is on again, in the order of
 * their device. While nothing can be decoded nothing is read, so that the broker keeps it. Confined to its event loop.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a failed write or close shows as an inactive channel
final class MqttConnection extends SimpleChannelInboundHandler<MqttMessage> {
    private static final int SESSION_EXPIRY_SECONDS = 7 * 86_400;
    private static final int SUBSCRIPTION = 1;
    private static final int KEPT_OF_AN_OVERLONG = 1024;
    /** In place of a packet's identifier where there is nothing to acknowledge. */
    private static final int NONE = 0;

    private static final int RECEIVE_MAXIMUM = MqttProperties.MqttPropertyType.RECEIVE_MAXIMUM.value();
    private static final int FIRST_ERROR = 0x80;
    private static final int AGAIN_MILLIS = 1_000;

    /** @param error why it is not to be decoded, or null */
    private record Delivery(Frame frame, int packetId, String error) {}

    private final MqttServer server;
    private final BrokerSettings broker;
    private final Channel channel;
    private final FrameLine<Of> line;
    /** @param device whose it is; null if it is not known */
    private record Of(int packetId, DeviceBinding device) {}

    private final HeardDevices devices;
    private final CommandPublisher publisher;
    private final HeldDeliveries<Delivery> held = new HeldDeliveries<>();
    private final Deque<Delivery> waiting = new ArrayDeque<>();
    private volatile boolean subscribed;
    private Future<?> ping;
    private Future<?> again;
    private long lastReadNanos;
    private boolean going;

    MqttConnection(MqttServer server, BrokerSettings broker, Channel channel) {
        this.server = server;
        this.broker = broker;
        this.channel = channel;
        this.line = new FrameLine<>(server, channel.eventLoop(), this::durable, this::settled);
        this.devices = new HeardDevices(
                server.outbox(), task -> Wakeups.run(channel.eventLoop(), task), this::publishCommands);
        this.publisher = new CommandPublisher(channel, SUBSCRIPTION);
        this.lastReadNanos = server.nanoTime();
    }

    Channel channel() {
        return channel;
    }

    boolean isSubscribed() {
        return subscribed;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        MqttMessageBuilders.ConnectBuilder connect = MqttMessageBuilders.connect()
                .protocolVersion(broker.version())
                .clientId(broker.clientId())
                .cleanSession(false)
                .keepAlive(broker.keepAliveSeconds());
        if (broker.username() != null) {
            connect.hasUser(true).username(broker.username());
        }
        if (broker.password() != null) {
            connect.hasPassword(true).password(broker.password().getBytes(UTF_8));
        }
        if (broker.version() == MqttVersion.MQTT_5) {
            connect.properties(properties());
        }
        channel.writeAndFlush(connect.build());
        long pause = Math.max(1, broker.keepAliveSeconds() * 1000L / 2);
        ping = channel.eventLoop().scheduleWithFixedDelay(this::ping, pause, pause, TimeUnit.MILLISECONDS);
        again = channel.eventLoop()
                .scheduleWithFixedDelay(this::tryHeldAgain, AGAIN_MILLIS, AGAIN_MILLIS, TimeUnit.MILLISECONDS);
    }

    private MqttProperties properties() {
        MqttProperties properties = new MqttProperties();
        property(properties, MqttProperties.MqttPropertyType.SESSION_EXPIRY_INTERVAL, SESSION_EXPIRY_SECONDS);
        property(properties, MqttProperties.MqttPropertyType.MAXIMUM_PACKET_SIZE, MqttServer.LONGEST_PACKET);
        int most = Math.max(1, Math.min(server.settings().maxUncommitted(), 65_535));
        property(properties, MqttProperties.MqttPropertyType.RECEIVE_MAXIMUM, most);
        return properties;
    }

    private static void property(MqttProperties target, MqttProperties.MqttPropertyType type, int value) {
        target.add(new MqttProperties.IntegerProperty(type.value(), value));
    }

    private void ping() {
        long silence = server.nanoTime() - lastReadNanos;
        if (channel.config().isAutoRead() && silence > TimeUnit.SECONDS.toNanos(2L * broker.keepAliveSeconds())) {
            server.fault("the broker is silent", null);
            channel.close();
        } else {
            channel.writeAndFlush(MqttMessage.PINGREQ);
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, MqttMessage message) {
        lastReadNanos = server.nanoTime();
        if (message.decoderResult().isFailure()) {
            server.fault(
                    "the broker sent what is no packet", message.decoderResult().cause());
            channel.close();
            return;
        }
        switch (message.fixedHeader().messageType()) {
            case CONNACK -> connected((MqttConnAckMessage) message);
            case SUBACK -> subscribed((MqttSubAckMessage) message);
            case PUBLISH -> delivered((MqttPublishMessage) message);
            case PUBACK -> acknowledged(message);
            case DISCONNECT -> channel.close();
            default -> {} // PINGRESP
        }
    }

    private void connected(MqttConnAckMessage message) {
        MqttConnectReturnCode code = message.variableHeader().connectReturnCode();
        if (code != MqttConnectReturnCode.CONNECTION_ACCEPTED) {
            server.fault("the broker refuses us: " + code, null);
            channel.close();
            return;
        }
        if (message.variableHeader().properties().getProperty(RECEIVE_MAXIMUM)
                instanceof MqttProperties.IntegerProperty most) {
            publisher.receiveMaximum(most.value());
        }
        channel.writeAndFlush(MqttMessageBuilders.subscribe()
                .messageId(SUBSCRIPTION)
                .addSubscription(MqttQoS.AT_LEAST_ONCE, broker.topicFilter())
                .build());
    }

    private void subscribed(MqttSubAckMessage message) {
        List<Integer> codes = message.payload().reasonCodes();
        if (codes.isEmpty() || codes.get(0) >= FIRST_ERROR) {
            server.fault("the broker refuses the subscription to " + broker.topicFilter() + ": " + codes, null);
            channel.close();
            return;
        }
        subscribed = true;
        server.subscribed();
        goOn();
    }

    private void delivered(MqttPublishMessage message) {
        MqttQoS quality = message.fixedHeader().qosLevel();
        int packetId = quality == MqttQoS.AT_MOST_ONCE
                ? NONE
                : message.variableHeader().packetId();
        String topic = message.variableHeader().topicName();
        ByteBuf content = message.payload();
        int length = content.readableBytes();
        boolean overlong = length > Math.min(server.settings().maxFrameBytes(), Publication.MAX_PAYLOAD);
        byte[] payload = new byte[overlong ? KEPT_OF_AN_OVERLONG : length];
        content.readBytes(payload);
        try {
            Frame frame = new Publication(topic, Frame.owning(payload)).toFrame();
            String error = overlong ? "a payload of " + length + " bytes, cut short" : null;
            waiting.add(new Delivery(frame, packetId, error));
        } catch (IllegalArgumentException e) {
            waiting.add(new Delivery(Frame.owning(payload), packetId, e.getMessage()));
        }
        goOn();
    }

    /** Decodes what was delivered as far as it may, and reads more if it may. */
    void goOn() {
        if (going) {
            return;
        }
        going = true;
        while (!waiting.isEmpty() && mayDecode()) {
            decode(waiting.poll());
        }
        going = false;
        boolean read = !subscribed || waiting.isEmpty() && mayDecode();
        if (channel.isActive() && channel.config().isAutoRead() != read) {
            lastReadNanos = server.nanoTime();
            channel.config().setAutoRead(read);
        }
    }

    private boolean mayDecode() {
        return server.driver() != null
                && line.hasRoom()
                && held.size() < server.settings().maxUncommitted()
                && channel.isActive()
                && channel.isWritable();
    }

    private void decode(Delivery delivery) {
        HostedSession session = server.newSession(devices::handedOut);
        String error = delivery.error() == null ? decode(session, server.driver(), delivery.frame()) : delivery.error();
        DeviceBinding device = session.binding();
        if (session.turnedAway() != null) {
            hold(session.turnedAway(), delivery);
        } else if (device != null && held.holds(device.hardwareId())) {
            hold(device.hardwareId(), delivery); // behind what came before it
            again(device.hardwareId());
        } else {
            take(session, delivery, error);
            return;
        }
        session.close(CloseReason.PEER_GONE);
    }

    private void take(HostedSession session, Delivery delivery, String error) {
        DeviceBinding device = session.binding();
        devices.heard(session);
        line.add(session, delivery.frame(), "mqtt:" + server.address(), error, new Of(delivery.packetId(), device));
    }

    /** What asks for no acknowledgement nobody would deliver again: it is let go, as the broker may let it go too. */
    private void hold(HardwareId device, Delivery delivery) {
        if (delivery.packetId() != NONE && held.add(device, delivery)) {
            server.fault("the driver is switched off for the unit of " + device + ", which waits at the broker", null);
        }
    }

    private void tryHeldAgain() {
        held.devices().forEach(this::again);
        goOn();
    }

    private void again(HardwareId device) {
        for (Delivery first = held.first(device); first != null && server.driver() != null && line.hasRoom(); ) {
            HostedSession session = server.newSession(devices::handedOut);
            String error = decode(session, server.driver(), first.frame());
            if (session.turnedAway() != null) {
                session.close(CloseReason.PEER_GONE);
                return;
            }
            held.removeFirst(device);
            take(session, first, error);
            first = held.first(device);
        }
    }

    /** Changes to another driver; null if none is left. */
    void use(DeviceDriver successor) {
        devices.forgetSessions();
        if (successor != null) {
            goOn();
        }
    }

    private String decode(HostedSession session, DeviceDriver driver, Frame frame) {
        try {
            session.open(driver);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
            server.fault("the driver opens no session", e);
            return "the driver opens no session: " + e;
        }
        return session.decode(frame);
    }

    private void durable(PendingFrame frame, Of of) {
        if (of.packetId() != NONE) {
            channel.write(MqttMessageBuilders.pubAck().packetId(of.packetId()).build());
        }
        for (Frame reply : frame.replies()) {
            publish(reply);
        }
        channel.flush();
        if (of.device() != null) {
            devices.durable(of.device(), frame.receipts());
        }
    }

    private void publish(Frame reply) {
        try {
            Publication publication = Publication.read(reply);
            channel.write(MqttMessageBuilders.publish()
                    .topicName(publication.topic())
                    .qos(MqttQoS.AT_MOST_ONCE)
                    .payload(Unpooled.wrappedBuffer(publication.payload().buffer()))
                    .build());
        } catch (UndecodableFrame e) {
            server.fault("the driver's reply is no publication", e);
        }
    }

    private void publishCommands(List<Frame> commands) {
        for (Frame command : commands) {
            try {
                publisher.publish(Publication.read(command));
            } catch (UndecodableFrame e) {
                server.fault("the driver's command is no publication", e);
            }
        }
    }

    private void acknowledged(MqttMessage message) {
        if (message.variableHeader() instanceof MqttPubReplyMessageVariableHeader reply
                && Byte.toUnsignedInt(reply.reasonCode()) >= FIRST_ERROR) {
            server.fault("the broker refuses a command: " + Byte.toUnsignedInt(reply.reasonCode()), null);
        }
        publisher.answered();
    }

    private void settled() {
        if (line.givenUp()) {
            // Nothing behind it may be acknowledged: the broker shall deliver all of it again.
            channel.close();
        } else {
            goOn();
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        goOn();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        server.fault("the connection to the broker failed", cause);
        channel.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        subscribed = false;
        line.close();
        waiting.clear();
        held.clear();
        devices.close();
        if (ping != null) {
            ping.cancel(false);
            again.cancel(false);
        }
        server.ended(this);
    }

    /** Ends the connection; the broker keeps the session, and with it what is not acknowledged. */
    void disconnect() {
        channel.writeAndFlush(MqttMessage.DISCONNECT).addListener(written -> channel.close());
    }
}
