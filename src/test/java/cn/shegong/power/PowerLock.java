package cn.shegong.power;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileLock;

/** A lock on a part of a file, against all other channels of this process. */
final class PowerLock extends FileLock {
    private final PowerChannel channel;
    private final PowerNode node;

    PowerLock(PowerChannel channel, PowerNode node, long position, long size, boolean shared) {
        super(channel, position, size, shared);
        this.channel = channel;
        this.node = node;
    }

    @Override
    public boolean isValid() {
        synchronized (channel.disk()) {
            return channel.isOpen() && node.locks.contains(this);
        }
    }

    @Override
    public void release() throws IOException {
        if (!channel.isOpen()) {
            throw new ClosedChannelException();
        }
        synchronized (channel.disk()) {
            node.locks.remove(this);
        }
    }
}
