package cn.shegong.ui;

/** Work in the background that nobody waits for. */
public interface Quiet {
    /** Asks it to stop; it does so at its next step, with nothing half done. */
    void stop();

    /** Waits until it has ended; never on the window's thread. */
    void await();
}
