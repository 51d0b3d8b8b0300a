package org.anjiao.simulator;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.anjiao.simulator.TerminalProtocol.Answer;
import org.anjiao.simulator.TerminalProtocol.Report;

/** One terminal: keeps each point until it is acknowledged, over as many connections as that takes. */
final class Terminal {
    private static final int MAX_KEPT = 20_000;
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private enum State {
        AWAY,
        CONNECTING,
        JOINING,
        READY
    }

    /** A message without an answer. */
    private record Sent(List<Report> reports, long atNanos) {}

    private final TerminalPlan plan;
    private final Fleet fleet;
    private final FleetSettings settings;
    private final TerminalProtocol protocol;
    private final int window;
    private final int frame;
    private final int batchFrame;
    private final Duration heartbeat;
    private final ByteBuffer in = ByteBuffer.allocate(4096);
    private final ByteBuffer out;
    private final Map<Integer, Sent> unanswered = new LinkedHashMap<>();
    private final Deque<Report> kept = new ArrayDeque<>();
    private State state = State.AWAY;
    private SocketChannel channel;
    private SelectionKey key;
    private int serial;
    private int made;
    private Point lastPlace;
    private long lastTime;
    private boolean finished;

    /** When the fleet calls {@link #due} next, by {@link System#nanoTime}. */
    long dueNanos;

    private long nextReportNanos;
    private long awayUntilNanos;
    private long joiningNanos;
    private long nextHeartbeatNanos;

    /** Set by whoever presses the button; the next report tells of it. */
    private final AtomicBoolean distress = new AtomicBoolean();

    Terminal(TerminalPlan plan, Fleet fleet, FleetSettings settings) {
        this.plan = plan;
        this.fleet = fleet;
        this.settings = settings;
        this.protocol = settings.protocol().terminal(plan, settings.host(), fleet.clock());
        this.window = Math.min(settings.window(), protocol.window());
        this.frame = protocol.reportBytes();
        this.batchFrame = protocol.batchBytes();
        this.heartbeat = protocol.heartbeatInterval();
        this.out = ByteBuffer.allocate(Math.max(8192, window * frame) + batchFrame);
    }

    String number() {
        return plan.number();
    }

    /** Presses the emergency button; from any thread. */
    void press() {
        distress.set(true);
    }

    private boolean loading() {
        return settings.interval().isZero();
    }

    /** Does what time has come for, and says when to come again. */
    void due(long now, Selector selector) {
        if (state == State.AWAY && now - awayUntilNanos >= 0) {
            connect(selector, now);
        }
        if (!loading() && now - nextReportNanos >= 0) {
            report(now);
        }
        if (state == State.READY && !heartbeat.isZero() && now - nextHeartbeatNanos >= 0 && room(frame)) {
            nextHeartbeatNanos = now + heartbeat.toNanos();
            protocol.heartbeat(out, nextSerial());
            flush();
        }
        Sent oldest =
                unanswered.isEmpty() ? null : unanswered.values().iterator().next();
        if (oldest != null && now - oldest.atNanos() > settings.answerTimeout().toNanos()) {
            lost("no answer in time", now, RETRY_NANOS);
        }
        if (state == State.JOINING
                && now - joiningNanos > settings.answerTimeout().toNanos()) {
            lost("not let in in time", now, RETRY_NANOS); // GT06 says nothing to whom it refuses
        }
        dueNanos = loading() || settings.interval().toNanos() > RETRY_NANOS ? now + RETRY_NANOS : nextReportNanos;
        if (!loading() && nextReportNanos - dueNanos < 0) {
            dueNanos = nextReportNanos;
        }
    }

    /** Spreads the first reports over an interval, and the connecting over that time. */
    void begin(long now, long connectingNanos) {
        nextReportNanos = now + (long) (settings.interval().toNanos() * fleet.chance());
        dueNanos = loading() ? now : now + (long) (connectingNanos * fleet.chance());
    }

    private void report(long now) {
        double stray = 1 + settings.jitter() * (2 * fleet.chance() - 1);
        // A fleet that is held up reports late, not less: the next report is due by the plan, and so is its time.
        Instant moment = fleet.now().minusNanos(System.nanoTime() - nextReportNanos);
        nextReportNanos += Math.max(1, (long) (settings.interval().toNanos() * stray));
        if (settings.pointsPerTerminal() > 0 && made >= settings.pointsPerTerminal()) {
            return;
        }
        if (moment.getEpochSecond() <= lastTime) {
            return; // a terminal's clock counts seconds: no second point in one
        }
        if (state == State.READY && fleet.chance() < settings.outages()) {
            lost("outage", now, (long) (settings.interval().toNanos() * (1 + 4 * fleet.chance())));
        }
        Report report = next(moment);
        if (state == State.READY && kept.isEmpty() && unanswered.size() < window && room(frame)) {
            send(List.of(report), false, now);
        } else {
            keep(report);
        }
        flush();
    }

    private Report next(Instant moment) {
        long time = moment.getEpochSecond();
        Point place = plan.route().at(moment);
        double metres = lastPlace == null || place == null ? 0 : lastPlace.metresTo(place);
        double kmh = lastTime == 0 ? 0 : metres / Math.max(1, time - lastTime) * 3.6;
        int course = metres == 0
                ? 0
                : (int) Math.round(Math.toDegrees(Math.atan2(
                                        place.longitude() - lastPlace.longitude(),
                                        place.latitude() - lastPlace.latitude()))
                                + 360)
                        % 360;
        lastPlace = place;
        lastTime = time;
        made++;
        fleet.sent(1);
        return new Report(time, place, (int) Math.min(65_535, Math.round(kmh * 10)), course, distress.getAndSet(false));
    }

    private void keep(Report report) {
        if (kept.size() < MAX_KEPT) {
            kept.add(report);
        }
    }

    private void send(List<Report> reports, boolean stored, long now) {
        int number = nextSerial();
        if (stored) {
            protocol.stored(out, number, reports);
        } else {
            protocol.report(out, number, reports.get(0));
        }
        if (settings.duplicates() > 0 && fleet.chance() < settings.duplicates() && !stored && room(frame)) {
            protocol.report(out, number, reports.get(0));
            fleet.repeated(1);
        }
        unanswered.put(number, new Sent(reports, now));
    }

    private int nextSerial() {
        serial = serial % 0xFFFF + 1; // 0 is no number in MQTT
        return serial;
    }

    private boolean room(int bytes) {
        return out.remaining() >= bytes;
    }

    private void connect(Selector selector, long now) {
        try {
            channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            state = State.CONNECTING;
            boolean connected = channel.connect(fleet.address());
            key = channel.register(selector, connected ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT, this);
            fleet.connected();
            if (connected) {
                join(now);
            }
        } catch (IOException e) {
            lost(e.toString(), now, RETRY_NANOS);
        }
    }

    private void join(long now) {
        state = State.JOINING;
        joiningNanos = now;
        if (protocol.join(out, nextSerial())) {
            flush();
        } else {
            welcome(now);
        }
    }

    void selected(long now) {
        try {
            if (key.isConnectable() && channel.finishConnect()) {
                key.interestOps(SelectionKey.OP_READ);
                join(now);
            }
            if (key.isValid() && key.isReadable()) {
                read(now);
            }
            if (key.isValid() && key.isWritable()) {
                flush();
            }
        } catch (IOException e) {
            lost(e.toString(), now, RETRY_NANOS);
        }
    }

    private void read(long now) throws IOException {
        int count = channel.read(in);
        if (count < 0) {
            lost("closed by the server", now, RETRY_NANOS);
            return;
        }
        in.flip();
        for (Answer answer = protocol.next(in); answer != null; answer = protocol.next(in)) {
            answered(answer, now);
            if (channel == null) {
                return;
            }
        }
        in.compact();
        if (state == State.READY && unanswered.size() <= window / 2) {
            fill(now);
        }
    }

    private void answered(Answer answer, long now) {
        switch (answer.kind()) {
            case GO_ON -> join(now);
            case WELCOME -> welcome(now);
            case START_OVER -> lost(answer.detail(), now, RETRY_NANOS);
            case TURNED_AWAY -> lost(answer.detail(), now, 5 * RETRY_NANOS);
            case STORED, REFUSED -> reportAnswered(answer);
            case LATER -> {
                fleet.refused();
                lost(answer.detail(), now, RETRY_NANOS);
            }
            case ORDER -> obey(answer);
            case OTHER -> {}
        }
    }

    /** Without room for the answer nothing is done: the server repeats what was not answered. */
    private void obey(Answer order) {
        if (!room(frame)) {
            return;
        }
        Instant now = fleet.now();
        Report here = new Report(now.getEpochSecond(), plan.route().at(now), 0, 0, false);
        protocol.carryOut(out, nextSerial(), order, here, settings.interval());
        flush();
        fleet.commanded(plan.number(), order.order());
    }

    private void welcome(long now) {
        state = State.READY;
        nextHeartbeatNanos = now;
        fleet.ready(true);
        fill(now);
    }

    private void reportAnswered(Answer answer) {
        Sent sent = unanswered.remove(answer.serial());
        if (sent == null) {
            return; // the second answer to a duplicate
        }
        if (answer.kind() == TerminalProtocol.Kind.STORED) {
            for (Report report : sent.reports()) {
                fleet.acknowledged(plan.number(), report.deviceTime());
            }
        } else {
            fleet.refused();
            sent.reports().forEach(this::keep);
        }
        if (!finished
                && settings.pointsPerTerminal() > 0
                && made >= settings.pointsPerTerminal()
                && unanswered.isEmpty()
                && kept.isEmpty()) {
            finished = true;
            fleet.finished();
        }
    }

    /** Sends what was kept, and in load mode new points, as far as the window goes. */
    private void fill(long now) {
        while (!kept.isEmpty() && unanswered.size() < window && room(batchFrame)) {
            List<Report> batch = new ArrayList<>(protocol.batch());
            for (Iterator<Report> i = kept.iterator(); i.hasNext() && batch.size() < protocol.batch(); ) {
                batch.add(i.next());
                i.remove();
            }
            send(batch, true, now);
        }
        while (loading()
                && kept.isEmpty()
                && made < settings.pointsPerTerminal()
                && unanswered.size() < window
                && room(2 * frame)) {
            send(List.of(next(settings.loadStart().plusSeconds(made))), false, now);
        }
        flush();
    }

    private void flush() {
        if (channel == null || state == State.CONNECTING || out.position() == 0) {
            return;
        }
        try {
            out.flip();
            channel.write(out);
            boolean more = out.hasRemaining();
            out.compact();
            key.interestOps(more ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
        } catch (IOException e) {
            lost(e.toString(), System.nanoTime(), RETRY_NANOS);
        }
    }

    /** The connection is gone: everything without an answer is kept and sent again. */
    private void lost(String reason, long now, long awayNanos) {
        fleet.lost(reason);
        close();
        awayUntilNanos = now + awayNanos;
        for (Sent sent : unanswered.values()) {
            fleet.repeated(sent.reports().size());
            sent.reports().forEach(this::keep);
        }
        unanswered.clear();
    }

    void close() {
        if (state == State.READY) {
            fleet.ready(false);
        }
        state = State.AWAY;
        in.clear();
        out.clear();
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                fleet.lost(e.toString());
            }
            channel = null;
        }
    }
}
