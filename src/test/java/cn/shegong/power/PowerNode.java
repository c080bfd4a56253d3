package cn.shegong.power;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A file or a folder without its name, as the system shows it and as it would be found after a cut. */
abstract sealed class PowerNode permits PowerFile, PowerFolder {
    private static final AtomicLong COUNT = new AtomicLong();

    final long id = COUNT.incrementAndGet();
    final List<PowerLock> locks = new ArrayList<>();
    FileTime modified = FileTime.fromMillis(System.currentTimeMillis());

    abstract long size();

    final void touch() {
        modified = FileTime.fromMillis(System.currentTimeMillis());
    }

    final BasicFileAttributes attributes() {
        return new PowerAttributes(this instanceof PowerFolder, size(), modified, id);
    }
}
