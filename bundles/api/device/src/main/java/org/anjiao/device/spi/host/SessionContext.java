package org.anjiao.device.spi.host;

import java.time.Clock;
import java.util.List;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.TerminalAttributes;
import org.osgi.annotation.versioning.ProviderType;

/** The host's side of one session. Used by the session's thread only, during a call into the session. */
@ProviderType
public interface SessionContext {
    /**
     * Finds the device in the inventory and binds the session to it. Later calls with the same identity return the same
     * binding at little cost.
     *
     * @throws UnknownDevice no such device in the inventory; the session may try again later
     * @throws ForeignIdentity the session is bound to another device: one connection speaks for one terminal
     */
    DeviceBinding identify(HardwareId id) throws UnknownDevice, ForeignIdentity;

    /** The secret that the bound device presents to authenticate. The host keeps it; the same until it is revoked. */
    String credential();

    /**
     * Authenticates the session with what the bound device presented.
     *
     * @return false if it is wrong
     */
    boolean authenticate(String presented);

    /**
     * Authenticates the session with a signature that the bound device made with its secret, which so stays with the
     * host. The driver checks that the message is of today: the same one is accepted as often as it comes.
     *
     * @param message what was signed
     * @param hmacSha256 as presented; of any length
     * @return false if it is wrong
     */
    boolean authenticate(byte[] message, byte[] hmacSha256);

    /** Whether reports are accepted: the session has authenticated, or its port does not ask for it. */
    boolean authenticated();

    /** Reports what the bound device observed. The session must be bound. */
    void report(DeviceObservation observation);

    /**
     * Tells what the bound device says of itself as a product. Taken before it has authenticated too, since terminals
     * introduce themselves first, but used only when it has.
     */
    void describe(TerminalAttributes attributes);

    /** Reports the bound device's answer to a command; the host stores it together with the present frame. */
    void acknowledge(CommandReceipt receipt);

    /**
     * The commands that were handed to the bound device over this port and have no stored answer yet, by their identifiers
     * in the order in which they were handed out; possibly none. For protocols in which every message is a session of its
     * own, so that none remembers what another has encoded. After a restart of the host none, until they are handed out
     * again. The session must be bound.
     */
    List<String> openCommands();

    /**
     * The terminal asks for its commands with the present request, and hears them in the response: in place of a reply
     * the host sends, once the request and all before it are durable, what {@code DeviceSession.answer} makes of the
     * commands that are to be sent now. They wait for a session that has authenticated and is bound. Only over HTTP;
     * over other transports the host sends commands without being asked.
     */
    void poll();

    /**
     * Keeps the present frame in the journal though it reports nothing by itself, such as one part of a long message.
     * Frames that report something or cannot be decoded are kept anyway.
     */
    void keep();

    /**
     * Sends a frame to the terminal once the present frame and all before it on this session are durable. There is no
     * way to send earlier.
     */
    void reply(Frame frame);

    /** Ends the connection after the replies given so far have been sent. */
    void end();

    /** The host's clock; a driver uses no other. */
    Clock clock();
}
