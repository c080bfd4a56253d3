package cn.shegong.store;

import cn.shegong.base.Refusal;
import cn.shegong.disk.AtomicFile;
import cn.shegong.disk.DataFolder;
import cn.shegong.key.DataKey;
import cn.shegong.key.KeyVault;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The manifest on the disk, in two copies: a power cut while one is replaced leaves the other. */
final class Manifests {
    static final String LABEL = "manifest";

    private final DataFolder folder;
    private final DataKey key;

    Manifests(DataFolder folder, DataKey key) {
        this.folder = folder;
        this.key = key;
    }

    /** The newer of the copies that are signed as they should be. */
    Optional<Manifest> read() {
        return Stream.of(folder.manifestFile(), folder.manifestFileCopy())
                .flatMap(file -> SignedFile.read(file, key, LABEL, Manifest.class).stream())
                .max(Comparator.comparingLong(Manifest::counter));
    }

    /** Whether a copy is gone, not what was written, or older than a power cut between the two could make it. */
    boolean oneIsBad() {
        var counters = Stream.of(folder.manifestFile(), folder.manifestFileCopy())
                .flatMap(file -> SignedFile.read(file, key, LABEL, Manifest.class).stream())
                .map(Manifest::counter)
                .toList();
        return counters.size() < 2 || Math.abs(counters.get(0) - counters.get(1)) > 1;
    }

    /** Writes both copies; the result has the counter that was written. */
    Manifest write(Manifest manifest) throws IOException {
        var next = manifest.withCounter(manifest.counter() + 1);
        var bytes = SignedFile.bytes(key, LABEL, next);
        AtomicFile.write(folder.manifestFileCopy(), bytes);
        AtomicFile.write(folder.manifestFile(), bytes);
        return next;
    }

    /** What can be read without a password, unchecked. */
    static Optional<Manifest> peek(DataFolder folder) {
        return Stream.of(folder.manifestFile(), folder.manifestFileCopy())
                .flatMap(file -> {
                    try {
                        return SignedFile.peek(Files.readAllBytes(file), Manifest.class).stream();
                    } catch (IOException e) {
                        return Stream.empty();
                    }
                })
                .max(Comparator.comparingLong(Manifest::counter));
    }

    /** Which station lies in a folder, as far as can be read without a password. */
    static Optional<String> stationIn(DataFolder folder) {
        var manifest = peek(folder).map(Manifest::stationId);
        try {
            return manifest.isPresent() || !folder.occupied()
                    ? manifest
                    : Optional.of(KeyVault.open(folder).stationId());
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    /** @throws Refusal when a newer program wrote the station */
    static void refuseNewer(DataFolder folder) {
        peek(folder)
                .filter(m -> m.format() > Manifest.FORMAT || m.schema() > Engine.SCHEMA)
                .ifPresent(m -> {
                    throw new Refusal("数据是更新版本（" + m.program() + "）的程序写的，这个版本打开会弄坏它，所以没有打开（数据没有动）。请安装新版本。");
                });
    }

    /** @throws Refusal when the files beside the key file are another station's */
    static void refuseForeign(DataFolder folder, String stationId) {
        peek(folder).filter(m -> !m.stationId().equals(stationId)).ifPresent(m -> {
            throw new Refusal("密钥文件和数据不是同一个站的，没有打开（数据没有动）。请把同一份备份里的文件一起放回“" + folder.root() + "”，或点“从备份恢复”。");
        });
    }
}
