package org.anjiao.infra.transport.internal;

import java.util.ArrayList;
import java.util.List;
import org.anjiao.device.intake.CommandOutbox;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.host.DeviceBinding;

/** Commands of the one device of a test, handed out to each link from the first that has no answer. */
final class FakeOutbox implements CommandOutbox {
    private final List<DeviceCommand> open = new ArrayList<>();
    private final List<CommandReceipt> refusals = new ArrayList<>();
    private Link current;
    private int links;

    /** Issues a command. */
    void add(DeviceCommand command) {
        Runnable signal;
        synchronized (this) {
            open.add(command);
            signal = current == null ? () -> {} : current.signal;
        }
        signal.run();
    }

    /** The device's answer is stored. */
    synchronized void done(String commandId) {
        int index = 0;
        while (!open.get(index).commandId().equals(commandId)) {
            index++;
        }
        open.remove(index);
        if (current != null) {
            current.handed--;
        }
    }

    synchronized List<CommandReceipt> awaitRefusals(int count) throws InterruptedException {
        while (refusals.size() < count) {
            wait();
        }
        return List.copyOf(refusals);
    }

    synchronized boolean connected() {
        return current != null;
    }

    synchronized int links() {
        return links;
    }

    @Override
    public synchronized CommandLink open(DeviceBinding device, Runnable signal) {
        links++;
        current = new Link(signal);
        return current;
    }

    private final class Link implements CommandLink {
        private final Runnable signal;
        private int handed;

        Link(Runnable signal) {
            this.signal = signal;
        }

        @Override
        public boolean waiting() {
            synchronized (FakeOutbox.this) {
                return handed < open.size();
            }
        }

        @Override
        public void next(Receiver receiver) {
            List<DeviceCommand> commands;
            synchronized (FakeOutbox.this) {
                commands = List.copyOf(open.subList(handed, open.size()));
                handed = open.size();
            }
            receiver.take(commands);
        }

        @Override
        public void answered() {}

        @Override
        public void refused(CommandReceipt receipt) {
            done(receipt.commandId());
            synchronized (FakeOutbox.this) {
                refusals.add(receipt);
                FakeOutbox.this.notifyAll();
            }
        }

        @Override
        public void close() {
            synchronized (FakeOutbox.this) {
                if (current == this) {
                    current = null;
                }
            }
        }
    }
}
