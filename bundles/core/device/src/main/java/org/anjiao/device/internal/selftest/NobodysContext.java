package org.anjiao.device.internal.selftest;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.host.SessionContext;
import org.anjiao.device.spi.host.UnknownDevice;

/**
 * The host's side of a session with nobody: no device is known, nothing authenticates, and nothing that is said reaches
 * anybody.
 */
final class NobodysContext implements InvocationHandler {
    private final Clock clock;

    private NobodysContext(Clock clock) {
        this.clock = clock;
    }

    static SessionContext with(Clock clock) {
        return (SessionContext) Proxy.newProxyInstance(
                SessionContext.class.getClassLoader(),
                new Class<?>[] {SessionContext.class},
                new NobodysContext(clock));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws UnknownDevice {
        return switch (method.getName()) {
            case "identify" -> throw new UnknownDevice(((HardwareId) arguments[0]).value());
            case "report", "describe", "credential" ->
                throw new IllegalStateException("the session is not bound to a device");
            case "clock" -> clock;
            case "openCommands" -> List.of();
            default -> method.getReturnType() == boolean.class ? false : null;
        };
    }
}
