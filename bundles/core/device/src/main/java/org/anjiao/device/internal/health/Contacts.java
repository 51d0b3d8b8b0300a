package org.anjiao.device.internal.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.TerminalAttributes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What each device told last. Noted in memory, since a device may report several times a second, and written in one go
 * every few seconds, one row for each device that was heard meanwhile: a crash costs those seconds, the next report mends
 * them, and the journal has lost nothing.
 */
public class Contacts {
    private static final Logger LOG = LoggerFactory.getLogger(Contacts.class);

    /** Rows in one transaction at most. */
    private static final int MOST = 1_000;

    private final ContactStore store;
    private final long clockToleranceMillis;
    private final Map<Integer, Entry> entries = new ConcurrentHashMap<>();

    /** @param clockToleranceMillis how far a device's clock may be ahead before what it observed counts for nothing */
    public Contacts(ContactStore store, long clockToleranceMillis) {
        this.store = store;
        this.clockToleranceMillis = clockToleranceMillis;
        for (Contact contact : store.all()) {
            entries.put(contact.device(), new Entry(contact));
        }
    }

    /** Locked by itself. */
    private static final class Entry {
        private final Contact contact;
        private boolean changed;

        Entry(Contact contact) {
            this.contact = contact;
        }

        synchronized Contact take() {
            if (!changed) {
                return null;
            }
            changed = false;
            return contact.copy();
        }

        synchronized void putBack() {
            changed = true;
        }
    }

    private Entry entry(int device) {
        Entry known = entries.get(device);
        return known == null ? entries.computeIfAbsent(device, number -> new Entry(new Contact(number))) : known;
    }

    /** A frame of a session that accepts reports is durable. */
    public void stored(IntakeFrame frame) {
        // What it observed or answered was accepted; of an unknown session nothing else is believed.
        boolean believed = frame.authenticated()
                || !frame.observations().isEmpty()
                || !frame.receipts().isEmpty();
        if (frame.binding() == null || !believed) {
            return;
        }
        long received = frame.receivedAt().toEpochMilli();
        Entry entry = entry((int) frame.binding().deviceNumber());
        synchronized (entry) {
            entry.contact.heard(received);
            List<DeviceObservation> observations = frame.observations();
            for (int i = 0; i < observations.size(); i++) {
                DeviceObservation observation = observations.get(i);
                if (observation.deviceTime().toEpochMilli() <= received + clockToleranceMillis) {
                    entry.contact.observed(observation);
                }
            }
            for (CommandReceipt receipt : frame.receipts()) {
                if (receipt.parameters() != null) {
                    entry.contact.answered(receipt.parameters());
                }
            }
            entry.changed = true;
        }
    }

    /** A device spoke and there was nothing to store. */
    public void heard(int device, Instant at, TerminalAttributes told) {
        Entry entry = entry(device);
        synchronized (entry) {
            entry.contact.heard(at.toEpochMilli());
            if (told != null) {
                entry.contact.described(told, at.toEpochMilli());
            }
            entry.changed = true;
        }
    }

    /** Writes what has changed. What cannot be written now is written the next time. */
    public void flush() {
        List<Contact> changed = new ArrayList<>();
        for (Entry entry : entries.values()) {
            Contact contact = entry.take();
            if (contact != null) {
                changed.add(contact);
            }
        }
        int written = 0;
        try {
            while (written < changed.size()) {
                int end = Math.min(written + MOST, changed.size());
                store.write(changed.subList(written, end));
                written = end;
            }
        } catch (RuntimeException e) {
            changed.subList(written, changed.size())
                    .forEach(contact -> entry(contact.device()).putBack());
            LOG.warn("What devices told last cannot be written now: {}", e.toString());
        }
    }
}
