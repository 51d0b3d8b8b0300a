package org.anjiao.device.intake;

import java.util.List;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.host.DeviceBinding;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Commands on their way to devices, as a gateway sees it. Never blocks.
 *
 * <p>At least once: a command is durable as sent before it is handed out, and is handed out again, over a later link or
 * when no answer came for some time, until its answer is stored or it expires. Never before its predecessors, never after
 * its expiry, never to anybody but the wearer for whom it was issued.
 */
@ProviderType
public interface CommandOutbox {
    /**
     * Begins to deliver over one session of a device that has authenticated. An earlier link of the same device gets
     * nothing more: its connection is taken for dead.
     *
     * @param signal run on any thread when commands may wait, for a connection on which the server may speak first; a
     *     transport that only answers asks {@link CommandLink#waiting} when the device calls
     */
    CommandLink open(DeviceBinding device, Runnable signal);

    /** One session's way to its commands. Used by one thread at a time. */
    @ProviderType
    interface CommandLink extends AutoCloseable {
        /** Whether it is worth while to ask for {@link #next}. Costs nothing; to be asked at each frame boundary. */
        boolean waiting();

        /** Asks for the commands to be sent now; the receiver is told once, on any thread, possibly of none. */
        void next(Receiver receiver);

        /** Answers of this session have been stored by the intake: there is room for further commands. */
        void answered();

        /** The driver cannot encode a command that was handed out: it is over, with that outcome. */
        void refused(CommandReceipt receipt);

        /** The session is over. What was handed out and not answered is handed out again over the next link. */
        @Override
        void close();
    }

    /** Takes commands. Returns quickly and does not throw. */
    @ConsumerType
    @FunctionalInterface
    interface Receiver {
        /**
         * Takes the commands to be sent now.
         *
         * @param commands in the order in which they are to be sent, possibly none
         */
        void take(List<DeviceCommand> commands);
    }
}
