package org.anjiao.device.intake;

import org.osgi.annotation.versioning.ProviderType;

/** Told how the storing of one frame ended. Returns quickly and does not throw. */
@ProviderType
public interface IntakeCompletion {
    /** The frame and everything it reported is durable: replies may leave. */
    void committed();

    /**
     * The gate has given the frame up, for example since the server stops; nothing of it is stored and it must not be
     * acknowledged. A store that is away for a while is no reason: the gate waits for it.
     */
    void failed(Throwable cause);
}
