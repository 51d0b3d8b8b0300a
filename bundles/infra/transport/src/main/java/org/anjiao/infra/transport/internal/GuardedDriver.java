package org.anjiao.infra.transport.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.List;
import org.anjiao.device.spi.CloseReason;
import org.anjiao.device.spi.CommandRefused;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.DeviceSession;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.FrameScanner;
import org.anjiao.device.spi.Scan;
import org.anjiao.device.spi.SessionMemo;
import org.anjiao.device.spi.UndecodableFrame;

/**
 * A driver each call into which is observed by a guard. What the driver throws is thrown on: what is done about it is
 * decided where the call is made. A proxy, so that a driver of an older contract answers new questions by their defaults.
 */
final class GuardedDriver implements InvocationHandler {
    private final DeviceDriver driver;
    private final DriverGuard guard;

    private GuardedDriver(DeviceDriver driver, DriverGuard guard) {
        this.driver = driver;
        this.guard = guard;
    }

    static DeviceDriver of(DeviceDriver driver, DriverGuard guard) {
        return (DeviceDriver) Proxy.newProxyInstance(
                DeviceDriver.class.getClassLoader(),
                new Class<?>[] {DeviceDriver.class},
                new GuardedDriver(driver, guard));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> "guarded " + driver.getClass().getName();
            };
        }
        return wrap(observed(guard, () -> call(method, arguments)));
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(driver, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object wrap(Object answer) {
        if (answer instanceof FrameScanner scanner) {
            return new Scanner(scanner, guard);
        }
        return answer instanceof DeviceSession session ? new Session(session, guard) : answer;
    }

    /** A call into the driver. */
    @FunctionalInterface
    private interface Work<T> {
        T run() throws Throwable;
    }

    private static <T> T observed(DriverGuard guard, Work<T> work) throws Throwable {
        DriverGuard.Call call = guard.begin();
        try {
            return work.run();
        } catch (UndecodableFrame | CommandRefused e) {
            throw e; // an answer, and no fault
        } catch (Throwable e) {
            guard.fault(e);
            throw e;
        } finally {
            guard.end(call);
        }
    }

    /** For calls that declare no exception. */
    private static <T> T unchecked(DriverGuard guard, Work<T> work) {
        try {
            return observed(guard, work);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private record Scanner(FrameScanner scanner, DriverGuard guard) implements FrameScanner {
        @Override
        public Scan scan(ByteBuffer bytes) {
            return unchecked(guard, () -> scanner.scan(bytes));
        }

        @Override
        public int maxFrameLength() {
            return unchecked(guard, scanner::maxFrameLength);
        }
    }

    private record Session(DeviceSession session, DriverGuard guard) implements DeviceSession {
        @Override
        public void frameArrived(Frame frame) throws UndecodableFrame {
            try {
                observed(guard, () -> {
                    session.frameArrived(frame);
                    return null;
                });
                guard.good();
            } catch (UndecodableFrame | RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Frame encode(DeviceCommand command) throws CommandRefused {
            try {
                return observed(guard, () -> session.encode(command));
            } catch (CommandRefused | RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Frame answer(List<Frame> commands) {
            return unchecked(guard, () -> session.answer(commands));
        }

        @Override
        public SessionMemo suspend() {
            return unchecked(guard, session::suspend);
        }

        @Override
        public void closed(CloseReason reason) {
            unchecked(guard, () -> {
                session.closed(reason);
                return null;
            });
        }
    }
}
