package org.anjiao.infra.transport.internal;

/** Who waits for frames to become durable. */
interface FrameOwner {
    /** Called on any thread when a frame is durable, even if the terminal is gone by then. */
    void committed();

    /** Called on any thread when a frame's fate is known. */
    void wake();

    /** Called on the owner's event loop some time after {@link #wake}: releases the replies that may leave. */
    void settle();
}
