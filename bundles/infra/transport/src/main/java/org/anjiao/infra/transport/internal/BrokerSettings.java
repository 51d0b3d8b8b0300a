package org.anjiao.infra.transport.internal;

import io.netty.handler.codec.mqtt.MqttVersion;
import io.netty.handler.ssl.SslContext;

/**
 * How a broker is reached and what is subscribed to.
 *
 * @param version MQTT 3.1.1 or 5
 * @param clientId unique at the broker for each server, and the same after a restart: the broker keeps for it what is not
 *     acknowledged
 * @param username null if the broker asks for none
 * @param password null if the broker asks for none
 * @param topicFilter as the broker is to be asked, with {@code $share/GROUP/} before it if it is shared among servers
 * @param keepAliveSeconds after which the broker may take us for dead
 * @param tls null for plain TCP
 */
record BrokerSettings(
        MqttVersion version,
        String clientId,
        String username,
        String password,
        String topicFilter,
        int keepAliveSeconds,
        SslContext tls) {}
