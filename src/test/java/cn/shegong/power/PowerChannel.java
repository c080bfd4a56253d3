package cn.shegong.power;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** An open file or folder; unlike the system's it survives an interrupted thread, as no thread waits in it. */
final class PowerChannel extends FileChannel {
    private static final int PORTION = 8192;

    private final PowerDisk disk;
    private final PowerNode node;
    private final PowerPath path;
    private final PowerOpening opening;
    private long position;

    private PowerChannel(PowerPath path, PowerNode node, PowerOpening opening) {
        this.disk = path.disk();
        this.node = node;
        this.path = path.real();
        this.opening = opening;
    }

    static PowerChannel open(PowerPath path, PowerOpening opening) throws IOException {
        var disk = path.disk();
        synchronized (disk) {
            var node = disk.tree.findOrNull(path);
            if (node == null) {
                if (!opening.creates()) {
                    throw new NoSuchFileException(path.toString());
                }
                node = new PowerFile();
                disk.tree.create(path, node);
            } else if (opening.createsNew()) {
                throw new FileAlreadyExistsException(path.toString());
            } else if (opening.write()) {
                if (!(node instanceof PowerFile file)) {
                    throw new FileSystemException(path.toString(), null, "Is a directory");
                }
                disk.faults.requireWritable(path);
                if (opening.truncates()) {
                    disk.content.truncate(file, path.real(), 0);
                }
            }
            return new PowerChannel(path, node, opening);
        }
    }

    PowerDisk disk() {
        return disk;
    }

    private PowerFile readable() throws IOException {
        requireOpen();
        if (!opening.read()) {
            throw new NonReadableChannelException();
        }
        if (node instanceof PowerFile file) {
            return file;
        }
        throw new IOException("Is a directory");
    }

    private PowerFile writable() throws IOException {
        requireOpen();
        if (opening.write() && node instanceof PowerFile file) {
            return file;
        }
        throw new NonWritableChannelException();
    }

    private void requireOpen() throws ClosedChannelException {
        if (!isOpen()) {
            throw new ClosedChannelException();
        }
    }

    private static void requireNotNegative(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("negative: " + number);
        }
    }

    @Override
    public int read(ByteBuffer target, long from) throws IOException {
        requireNotNegative(from);
        return disk.content.read(readable(), path, target, from);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        synchronized (disk) {
            int count = read(target, position);
            position += Math.max(0, count);
            return count;
        }
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        long all = 0;
        for (int i = offset; i < offset + length; i++) {
            int count = read(targets[i]);
            if (count < 0) {
                return all == 0 ? -1 : all;
            }
            all += count;
            if (targets[i].hasRemaining()) {
                break;
            }
        }
        return all;
    }

    @Override
    public int write(ByteBuffer source, long from) throws IOException {
        requireNotNegative(from);
        synchronized (disk) {
            var file = writable();
            int count = disk.content.write(file, path, opening.append() ? file.size() : from, source);
            if (opening.forces()) {
                force(true);
            }
            return count;
        }
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        synchronized (disk) {
            if (opening.append()) {
                position = writable().size();
            }
            int before = source.remaining();
            try {
                return write(source, position);
            } finally {
                position += before - source.remaining();
            }
        }
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        long all = 0;
        for (int i = offset; i < offset + length; i++) {
            all += write(sources[i]);
        }
        return all;
    }

    @Override
    public long position() throws IOException {
        requireOpen();
        synchronized (disk) {
            return position;
        }
    }

    @Override
    public FileChannel position(long wanted) throws IOException {
        requireOpen();
        requireNotNegative(wanted);
        synchronized (disk) {
            position = wanted;
        }
        return this;
    }

    @Override
    public long size() throws IOException {
        requireOpen();
        return disk.content.size(node, path);
    }

    @Override
    public FileChannel truncate(long length) throws IOException {
        requireNotNegative(length);
        synchronized (disk) {
            disk.content.truncate(writable(), path, length);
            position = Math.min(position, length);
        }
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        requireOpen();
        disk.content.force(node, path);
    }

    @Override
    public long transferTo(long from, long count, WritableByteChannel target) throws IOException {
        var portion = ByteBuffer.allocate(PORTION);
        long all = 0;
        while (all < count) {
            portion.clear().limit((int) Math.min(PORTION, count - all));
            if (read(portion, from + all) <= 0) {
                break;
            }
            portion.flip();
            while (portion.hasRemaining()) {
                all += target.write(portion);
            }
        }
        return all;
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long to, long count) throws IOException {
        var portion = ByteBuffer.allocate(PORTION);
        long all = 0;
        while (all < count && to <= size()) {
            portion.clear().limit((int) Math.min(PORTION, count - all));
            if (source.read(portion) <= 0) {
                break;
            }
            portion.flip();
            all += write(portion, to + all);
        }
        return all;
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long from, long size) {
        throw new UnsupportedOperationException("a simulated disk cannot be mapped");
    }

    @Override
    public FileLock lock(long from, long size, boolean shared) throws IOException {
        return tryLock(from, size, shared);
    }

    @Override
    public FileLock tryLock(long from, long size, boolean shared) throws IOException {
        synchronized (disk) {
            if (shared) {
                readable();
            } else {
                writable();
            }
            disk.content.size(node, path);
            if (node.locks.stream().anyMatch(lock -> lock.overlaps(from, size))) {
                throw new OverlappingFileLockException();
            }
            var lock = new PowerLock(this, node, from, size, shared);
            node.locks.add(lock);
            return lock;
        }
    }

    @Override
    protected void implCloseChannel() throws IOException {
        synchronized (disk) {
            node.locks.removeIf(lock -> lock.acquiredBy() == this);
            if (opening.deletesOnClose() && !disk.dead() && disk.tree.findOrNull(path) == node) {
                disk.tree.delete(path);
            }
        }
    }
}
