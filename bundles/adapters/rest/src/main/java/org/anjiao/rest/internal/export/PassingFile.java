package org.anjiao.rest.internal.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import javax.ws.rs.core.StreamingOutput;

/**
 * A file that is written once, sent once and gone. It is open to its owner only and, where the system allows, has no name from
 * the moment it is opened: persons' data do not outlive the process in it.
 */
final class PassingFile implements StreamingOutput, AutoCloseable {
    private final FileChannel file;
    private final OutputStream buffer;

    private PassingFile(FileChannel file) {
        this.file = file;
        buffer = new BufferedOutputStream(Channels.newOutputStream(file), 64 * 1024);
    }

    static PassingFile open() throws IOException {
        return new PassingFile(FileChannel.open(
                Files.createTempFile("anjiao-export", null),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE));
    }

    OutputStream out() {
        return buffer;
    }

    /** In bytes, once all is written. */
    long size() throws IOException {
        buffer.flush();
        return file.size();
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try (file) {
            buffer.flush();
            file.position(0);
            Channels.newInputStream(file).transferTo(out);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
