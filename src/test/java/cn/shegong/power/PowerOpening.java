package cn.shegong.power;

import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** How a file is to be opened. */
record PowerOpening(boolean read, boolean write, boolean append, Set<? extends OpenOption> options) {
    static PowerOpening of(Set<? extends OpenOption> options) {
        for (var option : options) {
            if (!(option instanceof StandardOpenOption) && !option.equals(LinkOption.NOFOLLOW_LINKS)) {
                throw new UnsupportedOperationException(option + " not supported");
            }
        }
        boolean append = options.contains(StandardOpenOption.APPEND);
        boolean write = append || options.contains(StandardOpenOption.WRITE);
        boolean read = !write || options.contains(StandardOpenOption.READ);
        if (append && (read || options.contains(StandardOpenOption.TRUNCATE_EXISTING))) {
            throw new IllegalArgumentException("APPEND with READ or TRUNCATE_EXISTING");
        }
        return new PowerOpening(read, write, append, options);
    }

    boolean creates() {
        return write && (options.contains(StandardOpenOption.CREATE) || createsNew());
    }

    boolean createsNew() {
        return write && options.contains(StandardOpenOption.CREATE_NEW);
    }

    boolean truncates() {
        return write && options.contains(StandardOpenOption.TRUNCATE_EXISTING);
    }

    boolean forces() {
        return options.contains(StandardOpenOption.SYNC) || options.contains(StandardOpenOption.DSYNC);
    }

    boolean deletesOnClose() {
        return options.contains(StandardOpenOption.DELETE_ON_CLOSE);
    }
}
