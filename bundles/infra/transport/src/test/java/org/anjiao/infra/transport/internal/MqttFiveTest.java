package org.anjiao.infra.transport.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttVersion;
import io.netty.handler.ssl.SslContext;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What we say to a broker of MQTT 5 over TLS, packet by packet; Moquette has neither MQTT 5 nor shared subscriptions. */
@Timeout(60)
class MqttFiveTest {
    private final EventLoops loops = new EventLoops();
    private final FakeGate gate = new FakeGate();
    private final FakeOutbox outbox = new FakeOutbox();
    private final BlockingQueue<MqttMessage> received = new LinkedBlockingQueue<>();
    private MqttServer server;

    @AfterEach
    void stop() {
        server.stop();
        loops.stop();
    }

    private final class Broker extends SimpleChannelInboundHandler<MqttMessage> {
        @Override
        protected void channelRead0(ChannelHandlerContext context, MqttMessage message) {
            switch (message.fixedHeader().messageType()) {
                case CONNECT ->
                    context.writeAndFlush(MqttMessageBuilders.connAck()
                            .returnCode(MqttConnectReturnCode.CONNECTION_ACCEPTED)
                            .build());
                case SUBSCRIBE -> {
                    context.write(MqttMessageBuilders.subAck()
                            .packetId(((MqttSubscribeMessage) message)
                                    .variableHeader()
                                    .messageId())
                            .addGrantedQos(MqttQoS.AT_LEAST_ONCE)
                            .build());
                    publish(context, 7);
                    publish(context, 8);
                }
                default -> {}
            }
            received.add(message);
        }

        private void publish(ChannelHandlerContext context, int packetId) {
            context.writeAndFlush(MqttMessageBuilders.publish()
                    .topicName("up/d1")
                    .qos(MqttQoS.AT_LEAST_ONCE)
                    .messageId(packetId)
                    .payload(Unpooled.copiedBuffer("1", UTF_8))
                    .build());
        }
    }

    private int openBroker(SslContext tls) {
        Channel channel = new ServerBootstrap()
                .group(loops.acceptors())
                .channel(loops.channel())
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel accepted) {
                        accepted.pipeline()
                                .addLast(tls.newHandler(accepted.alloc()), MqttEncoder.INSTANCE)
                                .addLast(new MqttDecoder(100_000), new Broker());
                    }
                })
                .bind("127.0.0.1", 0)
                .syncUninterruptibly()
                .channel();
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    @Test
    void aSharedSubscriptionIsAcknowledgedInOrderAfterTheCommit() throws Exception {
        int port = openBroker(TestTls.server());
        server = new MqttServer(
                new PortSettings("mqtt", "publication", "127.0.0.1", port, 1, 20, 1000, Duration.ofHours(1), false),
                new BrokerSettings(
                        MqttVersion.MQTT_5,
                        "anjiao-1",
                        "anjiao",
                        "secret",
                        "$share/anjiao/up/+",
                        60,
                        Tls.ofClient(TestTls.certificate())),
                new FakeRegistry(),
                gate,
                outbox,
                Clock.systemUTC(),
                loops,
                50);
        server.driverAdded(new PublicationDriver("v1"));
        server.start();

        MqttConnectMessage connect = (MqttConnectMessage) received.take();
        assertThat(connect.variableHeader().version()).isEqualTo(MqttVersion.MQTT_5.protocolLevel());
        assertThat(connect.variableHeader().isCleanSession()).isFalse();
        assertThat(connect.payload().userName()).isEqualTo("anjiao");
        assertThat(connect.payload().passwordInBytes()).isEqualTo("secret".getBytes(UTF_8));
        assertThat(connect.variableHeader()
                        .properties()
                        .getProperty(MqttPropertyType.RECEIVE_MAXIMUM.value())
                        .value())
                .isEqualTo(20);
        MqttSubscribeMessage subscribe = (MqttSubscribeMessage) received.take();
        assertThat(subscribe.payload().topicSubscriptions()).singleElement().satisfies(subscription -> {
            assertThat(subscription.topicFilter()).isEqualTo("$share/anjiao/up/+");
            assertThat(subscription.qualityOfService()).isEqualTo(MqttQoS.AT_LEAST_ONCE);
        });

        FakeGate.Taken first = gate.next();
        gate.next().completion().committed();
        assertThat(received)
                .as("nothing is acknowledged before the first is durable")
                .isEmpty();
        first.completion().committed();
        assertThat(acknowledged(received.take())).isEqualTo(7);
        received.take(); // the driver's answer
        assertThat(acknowledged(received.take())).isEqualTo(8);
    }

    private static int acknowledged(MqttMessage message) {
        return ((MqttMessageIdVariableHeader) message.variableHeader()).messageId();
    }
}
