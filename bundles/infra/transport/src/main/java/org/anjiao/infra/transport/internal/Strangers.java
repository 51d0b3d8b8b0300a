package org.anjiao.infra.transport.internal;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What the peers of a port have used that have not said who they are: connections at once, and what was journalled of
 * their frames, by address and together. An identified device counts no more, so that thousands behind one translating
 * router are only limited in how many identify themselves at the same moment. Safe for several threads.
 */
final class Strangers {
    /** Of an IPv6 address: whoever has one has all that differ in the second half (RFC 4291 section 2.5.4). */
    private static final int NETWORK_BYTES = 8;

    private final QuotaLimits limits;
    private final Clock clock;
    private final Consumer<String> warning;
    private final Map<Object, Peer> peers = new HashMap<>();
    private final Allowance all;
    private int connections;
    private Instant toldOfAll;
    private Instant swept;

    /** @param warning told once an hour of each address that is turned away, and of all together */
    Strangers(QuotaLimits limits, Clock clock, Consumer<String> warning) {
        this.limits = limits;
        this.clock = clock;
        this.warning = warning;
        this.all = new Allowance(QuotaLimits.DAY, limits.allDay());
        this.swept = clock.instant();
    }

    /** What one address has used. */
    private static final class Peer {
        private final Allowance hour;
        private final Allowance day;
        private int connections;
        private Instant told;

        Peer(QuotaLimits limits) {
            hour = new Allowance(QuotaLimits.HOUR, limits.hour());
            day = new Allowance(QuotaLimits.DAY, limits.day());
        }

        boolean isForgettable(Instant now) {
            return connections == 0 && day.over(now) && hour.over(now);
        }
    }

    /** A connection that counts until it leaves. */
    final class Visit {
        private final Object key;
        private final Peer peer;
        private boolean over;

        private Visit(Object key, Peer peer) {
            this.key = key;
            this.peer = peer;
        }

        /** It is identified, or closed; called again it does nothing. On any thread. */
        void leave() {
            synchronized (Strangers.this) {
                if (!over) {
                    over = true;
                    connections--;
                    peer.connections--;
                    forget(key, peer);
                }
            }
        }
    }

    private void forget(Object key, Peer peer) {
        if (peer.isForgettable(clock.instant())) {
            peers.remove(key, peer);
        }
    }

    /** Counts a new connection in; null if there are too many already, and nothing is counted. */
    synchronized Visit enter(SocketAddress remote) {
        Instant now = clock.instant();
        if (connections >= limits.connections().all()) {
            tellOfAll(now, "connections");
            return null;
        }
        Peer peer = peer(remote, now);
        if (peer.connections >= limits.connections().address()) {
            tell(remote, peer, now, "connections");
            forget(key(remote), peer);
            return null;
        }
        peer.connections++;
        connections++;
        return new Visit(key(remote), peer);
    }

    /** Whether a stranger's frame of so many bytes may be journalled; then it is counted. */
    synchronized boolean journal(SocketAddress remote, int length) {
        Instant now = clock.instant();
        if (!all.covers(now, length)) {
            tellOfAll(now, "undecodable frames");
            return false;
        }
        Peer peer = peer(remote, now);
        if (!peer.hour.covers(now, length) || !peer.day.covers(now, length)) {
            tell(remote, peer, now, "undecodable frames");
            return false;
        }
        peer.hour.spend(now, length);
        peer.day.spend(now, length);
        all.spend(now, length);
        return true;
    }

    private Peer peer(SocketAddress remote, Instant now) {
        if (!now.isBefore(swept.plus(QuotaLimits.HOUR))) {
            swept = now;
            peers.values().removeIf(peer -> peer.isForgettable(now));
        }
        return peers.computeIfAbsent(key(remote), any -> new Peer(limits));
    }

    private void tell(SocketAddress remote, Peer peer, Instant now, String what) {
        if (isDue(peer.told, now)) {
            peer.told = now;
            warning.accept(key(remote) + " has used its quota of " + what + " and is turned away");
        }
    }

    private void tellOfAll(Instant now, String what) {
        if (isDue(toldOfAll, now)) {
            toldOfAll = now;
            warning.accept("all strangers together have used their quota of " + what);
        }
    }

    private static boolean isDue(Instant told, Instant now) {
        return told == null || now.isBefore(told) || !now.isBefore(told.plus(QuotaLimits.HOUR));
    }

    /** Addresses of which something is remembered. */
    synchronized int remembered() {
        return peers.size();
    }

    private static Object key(SocketAddress remote) {
        if (remote instanceof InetSocketAddress socket && socket.getAddress() != null) {
            return socket.getAddress() instanceof Inet6Address address ? network(address) : socket.getAddress();
        }
        return remote;
    }

    private static InetAddress network(Inet6Address address) {
        try {
            byte[] bytes = address.getAddress();
            Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("16 bytes are an address", e);
        }
    }
}
