package cn.shegong.power;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** What is in the files of a disk: reading, writing, cutting off and forcing. */
final class PowerContent {
    private final PowerDisk disk;

    PowerContent(PowerDisk disk) {
        this.disk = disk;
    }

    int read(PowerFile file, Path path, ByteBuffer target, long from) throws IOException {
        synchronized (disk) {
            disk.power.check();
            disk.faults.requireConnected(path, false);
            return target.hasRemaining() ? file.live.read(target, from) : 0;
        }
    }

    long size(PowerNode node, Path path) throws IOException {
        synchronized (disk) {
            disk.power.check();
            disk.faults.requireConnected(path, false);
            return node.size();
        }
    }

    /** Writes what there is room for, and fails when that is not all. */
    int write(PowerFile file, Path path, long from, ByteBuffer source) throws IOException {
        synchronized (disk) {
            disk.power.check();
            disk.faults.requireConnected(path, true);
            int wanted = source.remaining();
            if (wanted == 0) {
                return 0;
            }
            int count = fitting(file, from, wanted);
            double share = disk.power.begin();
            int done = share == 1 ? count : wholePages(from, (int) (share * (count + PowerPages.PAGE)), count);
            if (done > 0) {
                keep(PowerWrite.of(file, from, source, done));
            }
            disk.power.end();
            if (count < wanted) {
                throw new IOException("No space left on device");
            }
            return wanted;
        }
    }

    private int fitting(PowerFile file, long from, int count) {
        long growth = from + count - file.live.length();
        if (growth <= 0 || disk.faults.room == PowerFaults.ROOMY) {
            return count;
        }
        long missing = growth - Math.max(0, disk.faults.room - disk.used());
        return missing <= 0 ? count : wholePages(from, (int) Math.max(0, count - missing), count);
    }

    /** As systems do it, a write that goes only part of the way ends with a page. */
    private static int wholePages(long from, int part, int all) {
        long end = (from + part) / PowerPages.PAGE * PowerPages.PAGE;
        return part >= all ? all : (int) Math.max(0, end - from);
    }

    void truncate(PowerFile file, Path path, long length) throws IOException {
        synchronized (disk) {
            disk.power.check();
            disk.faults.requireConnected(path, true);
            if (length < file.live.length()) {
                double share = disk.power.begin();
                if (share > 0.5) {
                    keep(PowerWrite.truncation(file, length));
                }
                disk.power.end();
            }
        }
    }

    void force(PowerNode node, Path path) throws IOException {
        synchronized (disk) {
            disk.power.check();
            disk.faults.requireConnected(path, false);
            double share = disk.power.begin();
            if (share == 1) {
                disk.faults.force();
                disk.pending.force(node);
            }
            disk.power.end();
        }
    }

    private void keep(PowerWrite write) {
        write.applyTo(PowerState.LIVE);
        write.file().touch();
        disk.pending.add(write, disk.power.operations());
    }
}
