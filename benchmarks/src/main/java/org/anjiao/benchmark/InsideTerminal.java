package org.anjiao.benchmark;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import org.anjiao.simulator.Jt808Login;

/** A terminal that registers, authenticates, and then leaves its connection as it is. */
@SuppressWarnings("FutureReturnValueIgnored") // who is not ready in time ends the program
final class InsideTerminal extends SimpleChannelInboundHandler<ByteBuf> {
    private final Jt808Login login;
    private final Runnable ready;

    InsideTerminal(String number, Runnable ready) {
        this.login = new Jt808Login(number);
        this.ready = ready;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        context.writeAndFlush(Unpooled.wrappedBuffer(login.next()));
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf answer) {
        byte[] bytes = new byte[answer.readableBytes()];
        answer.readBytes(bytes);
        if (login.answered(bytes)) {
            context.pipeline().remove(this);
            ready.run();
        } else {
            context.writeAndFlush(Unpooled.wrappedBuffer(login.next()));
        }
    }
}
