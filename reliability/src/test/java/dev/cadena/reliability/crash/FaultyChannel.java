package dev.cadena.reliability.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** A file whose writes and forces are steps of a disk. */
final class FaultyChannel extends FileChannel {
    private final FileChannel file;
    private final Disk disk;

    FaultyChannel(FileChannel file, Disk disk) {
        this.file = file;
        this.disk = disk;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        return disk.step("write", () -> () -> half(file.write(firstHalf(bytes))), () -> some(bytes, file::write));
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
        return disk.step(
                "write",
                () -> () -> half(file.write(firstHalf(bytes), position)),
                () -> some(bytes, part -> file.write(part, position)));
    }

    private interface Writing {
        int of(ByteBuffer part) throws IOException;
    }

    /** Writes as many bytes as the disk takes at a time. */
    private int some(ByteBuffer bytes, Writing writing) throws IOException {
        int end = bytes.limit();
        bytes.limit(bytes.position() + Math.min(disk.most(), bytes.remaining()));
        int written = writing.of(bytes);
        bytes.limit(end);
        return written;
    }

    private static ByteBuffer firstHalf(ByteBuffer bytes) {
        return bytes.duplicate().limit(bytes.position() + bytes.remaining() / 2);
    }

    private static Void half(int written) {
        assert written >= 0;
        return null;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        disk.step("force", () -> {
            file.force(metaData);
            return null;
        });
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return file.read(bytes);
    }

    @Override
    public int read(ByteBuffer bytes, long position) throws IOException {
        return file.read(bytes, position);
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public long position() throws IOException {
        return file.position();
    }

    @Override
    public FileChannel position(long newPosition) throws IOException {
        file.position(newPosition);
        return this;
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }

    @Override
    public long write(ByteBuffer[] parts, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long read(ByteBuffer[] parts, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileChannel truncate(long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
        throw new UnsupportedOperationException();
    }
}
