package cn.shegong.power;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;

/** The room on a simulated disk. */
final class PowerFileStore extends FileStore {
    private final PowerDisk disk;

    PowerFileStore(PowerDisk disk) {
        this.disk = disk;
    }

    @Override
    public String name() {
        return disk.id();
    }

    @Override
    public String type() {
        return PowerFileSystemProvider.SCHEME;
    }

    @Override
    public boolean isReadOnly() {
        return disk.fileSystem().isReadOnly();
    }

    @Override
    public long getTotalSpace() {
        synchronized (disk) {
            return disk.faults.room;
        }
    }

    @Override
    public long getUsableSpace() {
        synchronized (disk) {
            return Math.max(0, disk.faults.room - disk.used());
        }
    }

    @Override
    public long getUnallocatedSpace() {
        return getUsableSpace();
    }

    @Override
    public boolean supportsFileAttributeView(Class<? extends FileAttributeView> type) {
        return type == BasicFileAttributeView.class;
    }

    @Override
    public boolean supportsFileAttributeView(String name) {
        return name.equals("basic");
    }

    @Override
    public <V extends FileStoreAttributeView> V getFileStoreAttributeView(Class<V> type) {
        return null;
    }

    @Override
    public Object getAttribute(String attribute) throws IOException {
        return switch (attribute) {
            case "totalSpace" -> getTotalSpace();
            case "usableSpace" -> getUsableSpace();
            case "unallocatedSpace" -> getUnallocatedSpace();
            default -> throw new UnsupportedOperationException(attribute);
        };
    }
}
