package cn.shegong.power;

import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A disk in memory of which, at any moment, the image can be made that a power cut would leave. */
public final class PowerDisk implements AutoCloseable {
    private static final Map<String, PowerDisk> DISKS = new ConcurrentHashMap<>();
    private static final AtomicLong COUNT = new AtomicLong();

    static {
        PowerFilePath.register();
    }

    final PowerSwitch power = new PowerSwitch();
    final PowerFaults faults = new PowerFaults();
    final PowerPending pending = new PowerPending();
    final PowerFolder root;
    final PowerTree tree = new PowerTree(this);
    final PowerContent content = new PowerContent(this);

    private final String id = "disk" + COUNT.incrementAndGet();
    private final PowerFileSystem fileSystem = new PowerFileSystem(this);

    public PowerDisk() {
        this(new PowerFolder());
    }

    private PowerDisk(PowerFolder root) {
        this.root = root;
        DISKS.put(id, this);
    }

    /** The disk of this name, or null when there is none or it was closed. */
    static PowerDisk of(String id) {
        return DISKS.get(id);
    }

    /** Its name, which the text of every absolute path on it begins with. */
    public String id() {
        return id;
    }

    public FileSystem fileSystem() {
        return fileSystem;
    }

    /** The folder that holds everything. */
    public Path root() {
        return fileSystem.root();
    }

    /** An absolute path on this disk. */
    public Path path(String... names) {
        return root().resolve(String.join("/", names));
    }

    /** The same place on this disk as a path on another one, such as the one of which this is the image. */
    public Path path(Path elsewhere) {
        return new PowerPath(fileSystem, true, PowerPath.of(elsewhere).real().names());
    }

    /** How many writes, truncations, forces and changes of names there were. */
    public synchronized long operations() {
        return power.operations();
    }

    /** Lets waiting operations reach the disk by themselves once so many others came after them; 0 for never. */
    public synchronized void writeBackAfter(int operations) {
        pending.writeBack(operations);
    }

    /** Makes everything durable that happened so far. */
    public synchronized void settle() {
        pending.settle();
    }

    /**
     * Cuts the power in the middle of an operation to come: the action runs there, with the disk locked, and may take
     * images; afterwards everything on this disk fails.
     */
    public synchronized void cutAt(long operation, Consumer<PowerDisk> action) {
        power.cutAt(operation, () -> action.accept(this));
    }

    /** Cuts the power now: from here on everything on this disk fails. */
    public synchronized void cut() {
        power.cut();
    }

    /** True once the power was cut. */
    public synchronized boolean dead() {
        return power.dead();
    }

    /** A new disk, with power, as a cut at this moment leaves this one. */
    public synchronized PowerDisk afterCut(PowerCut model, Random random) {
        var image = new PowerDisk(new PowerImage(model, random, pending.all()).fresh(root));
        image.pending.writeBack(pending.writeBack());
        return image;
    }

    /** From now on all files together have room for so many bytes. */
    public synchronized void full(long bytes) {
        faults.room = bytes;
    }

    /** Takes back {@link #full}. */
    public void roomy() {
        full(PowerFaults.ROOMY);
    }

    /** How many bytes all files together have. */
    public synchronized long used() {
        return tree.used(root);
    }

    public synchronized void readOnly(boolean wanted) {
        faults.readOnly = wanted;
    }

    /** The next forces fail; what they should have forced goes on waiting. */
    public synchronized void failForces(int count) {
        faults.failingForces = count;
    }

    /** Takes a folder away with all that is in it, until it is plugged in again. */
    public synchronized void unplug(Path folder) {
        faults.unplugged.add(folder.toAbsolutePath().normalize());
    }

    public synchronized void plug(Path folder) {
        faults.unplugged.remove(folder.toAbsolutePath().normalize());
    }

    /** Spoils a file that has lain on the disk for a while: everything becomes durable first. */
    public PowerDamage damage(Path file) {
        return new PowerDamage(this, PowerPath.of(file));
    }

    /** Forgets the disk; what is still open on it stays usable. */
    @Override
    public void close() {
        DISKS.remove(id);
    }

    @Override
    public String toString() {
        return id;
    }
}
