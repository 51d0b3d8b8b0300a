package org.anjiao.infra.transport.internal;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.net.SocketAddress;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.anjiao.device.spi.CloseReason;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.http.HttpField;
import org.anjiao.device.spi.http.HttpReply;
import org.anjiao.device.spi.http.HttpRequestFrame;

/**
 * One connection of the HTTP port. Takes one request at a time and reads the next when that is answered, so that a
 * client cannot make more work wait than the connections it may open. Confined to its event loop.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a failed write or close shows as an inactive channel
final class HttpConnection extends SimpleChannelInboundHandler<FullHttpRequest> implements StreamServer.Peer {
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    /** What the connection is at. */
    private enum Phase {
        /** Waits for the first byte of a request. */
        QUIET,
        /** Has a part of a request. */
        RECEIVING,
        /** Has a request that is not answered. */
        WORKING,
        /** Has an answer that the client has not taken. */
        ANSWERING
    }

    private record At(Phase phase, long sinceNanos) {}

    private final HttpServer server;
    private final Channel channel;
    private volatile At at;
    private volatile Strangers.Visit visit;
    private HttpExchange exchange;
    private SocketAddress peer;

    HttpConnection(HttpServer server, Channel channel) {
        this.server = server;
        this.channel = channel;
        enter(Phase.QUIET);
    }

    private void enter(Phase phase) {
        at = new At(phase, server.nanoTime());
    }

    /** Stands before the codec and notices where a request begins. */
    ChannelInboundHandlerAdapter firstBytes() {
        return new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext context, Object message) {
                if (at.phase() == Phase.QUIET) {
                    enter(Phase.RECEIVING);
                }
                context.fireChannelRead(message);
            }
        };
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        peer = channel.remoteAddress();
        visit = server.quotas().enter(peer);
        if (visit == null) {
            close(CloseReason.HOST_STOPS);
            return;
        }
        server.opened(this);
        context.read();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        closed();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        close(CloseReason.PEER_GONE); // a broken connection; the terminal comes again
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest message) {
        enter(Phase.WORKING);
        Frame request;
        try {
            request = frame(message);
        } catch (IllegalArgumentException e) {
            answer(HttpReply.text(400, String.valueOf(e.getMessage())), false);
            return;
        }
        boolean keepAlive = HttpUtil.isKeepAlive(message);
        exchange = new HttpExchange(
                server, channel.eventLoop(), request, peer, this::leave, reply -> answer(reply, keepAlive));
        exchange.use(server.driver());
    }

    private static Frame frame(FullHttpRequest message) {
        if (message.decoderResult().isFailure()) {
            throw new IllegalArgumentException("not a request of HTTP/1.1");
        }
        List<HttpField> fields = message.headers().entries().stream()
                .map((Map.Entry<String, String> field) -> new HttpField(field.getKey(), field.getValue()))
                .toList();
        byte[] body = new byte[message.content().readableBytes()];
        message.content().readBytes(body);
        return new HttpRequestFrame(message.method().name(), message.uri(), fields, Frame.owning(body)).toFrame();
    }

    private void answer(HttpReply reply, boolean keepAlive) {
        exchange = null;
        enter(Phase.ANSWERING);
        ByteBuf body = channel.alloc().ioBuffer(reply.body().length());
        body.writeBytes(reply.body().buffer());
        FullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(reply.status()), body);
        reply.fields().forEach(field -> response.headers().add(field.name(), field.value()));
        // Terminals without a clock of their own set it by this field (RFC 9110 section 6.6.1).
        response.headers().set(HttpHeaderNames.DATE, DATE.format(server.now()));
        HttpUtil.setContentLength(response, reply.body().length());
        HttpUtil.setKeepAlive(response, keepAlive);
        channel.writeAndFlush(response).addListener((ChannelFuture written) -> {
            if (keepAlive && written.isSuccess()) {
                enter(Phase.QUIET);
                channel.read();
            } else {
                close(CloseReason.PEER_GONE);
            }
        });
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public void use(DeviceDriver successor) {
        if (exchange != null) {
            exchange.use(successor);
        }
    }

    @Override
    public boolean silentSince(long nanos) {
        At now = at;
        return switch (now.phase()) {
            case QUIET -> now.sinceNanos() - nanos < 0;
            case WORKING -> false;
            case RECEIVING, ANSWERING ->
                server.nanoTime() - now.sinceNanos() > server.limits().receive().toNanos();
        };
    }

    @Override
    public void close(CloseReason reason) {
        closed();
        channel.close();
    }

    @Override
    public void leave() {
        Strangers.Visit over = visit;
        if (over != null) {
            visit = null;
            over.leave();
        }
    }

    private void closed() {
        server.closed(this);
        leave();
        if (exchange != null) {
            exchange.end();
            exchange = null;
        }
    }
}
