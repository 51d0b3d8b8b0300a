package org.anjiao.simulator;

import java.time.Clock;

/** What the terminals of a fleet speak. */
public enum Protocol {
    /** JT/T 808 with the header of 2011 and 2013. */
    JT808_2013 {
        @Override
        TerminalProtocol terminal(TerminalPlan plan, String host, Clock clock) {
            return new Jt808Protocol(plan.number(), false);
        }
    },
    /** JT/T 808 with the header of 2019. */
    JT808_2019 {
        @Override
        TerminalProtocol terminal(TerminalPlan plan, String host, Clock clock) {
            return new Jt808Protocol(plan.number(), true);
        }
    },
    /** Concox GT06. */
    GT06 {
        @Override
        TerminalProtocol terminal(TerminalPlan plan, String host, Clock clock) {
            return new Gt06Protocol(plan.number());
        }
    },
    /** Watches and wristbands of the {@code [3G*…]} family. */
    WATCH {
        @Override
        TerminalProtocol terminal(TerminalPlan plan, String host, Clock clock) {
            return new WatchProtocol(plan.number());
        }
    },
    /** Lines of H02. */
    H02 {
        @Override
        TerminalProtocol terminal(TerminalPlan plan, String host, Clock clock) {
            return new H02Protocol(plan.number());
        }
    },
    /** Telephones with OsmAnd's or Traccar's app, over HTTP. */
    OSMAND {
        @Override
        TerminalProtocol terminal(TerminalPlan plan, String host, Clock clock) {
            return new OsmandProtocol(plan, host);
        }
    },
    /** A vendor's platform that pushes GeoJSON over HTTP. */
    GEOJSON_PUSH {
        @Override
        TerminalProtocol terminal(TerminalPlan plan, String host, Clock clock) {
            return new GeoJsonPushProtocol(plan, host, clock);
        }
    },
    /** Fingerprint terminals that push over HTTP; their reports are persons who come, not places. */
    ZK_PUSH {
        @Override
        TerminalProtocol terminal(TerminalPlan plan, String host, Clock clock) {
            return new ZkPushProtocol(plan, host);
        }
    },
    /** JSON published to an MQTT broker; acknowledged is what the broker has. */
    MQTT_JSON {
        @Override
        TerminalProtocol terminal(TerminalPlan plan, String host, Clock clock) {
            return new MqttJsonProtocol(plan);
        }
    };

    /**
     * @param host name of the gateway, for protocols that state it
     * @param clock of the terminal, for protocols that sign what they send
     */
    abstract TerminalProtocol terminal(TerminalPlan plan, String host, Clock clock);
}
