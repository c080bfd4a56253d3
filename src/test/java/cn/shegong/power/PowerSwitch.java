package cn.shegong.power;

import java.io.IOException;
import java.util.SplittableRandom;

/** Counts the operations of a disk and takes the power away in the middle of the chosen one. */
final class PowerSwitch {
    private long operations;
    private long last = Long.MAX_VALUE;
    private Runnable hook = () -> {};
    private SplittableRandom random = new SplittableRandom(0);
    private boolean dead;

    long operations() {
        return operations;
    }

    boolean dead() {
        return dead;
    }

    void cutAt(long operation, Runnable action) {
        if (operation <= operations) {
            throw new IllegalArgumentException("operation " + operation + " is over, " + operations + " were done");
        }
        last = operation;
        hook = action;
        random = new SplittableRandom(operation);
    }

    void cut() {
        dead = true;
    }

    void check() throws IOException {
        if (dead) {
            throw new IOException("power cut");
        }
    }

    /** Begins an operation and says how much of it still happens: all, 1, unless the power goes on the way. */
    double begin() throws IOException {
        check();
        operations++;
        return operations >= last ? random.nextDouble() : 1;
    }

    /** Ends an operation, with the cut if it is the one. */
    void end() throws IOException {
        if (operations >= last) {
            try {
                hook.run();
            } finally {
                dead = true;
            }
            check();
        }
    }
}
