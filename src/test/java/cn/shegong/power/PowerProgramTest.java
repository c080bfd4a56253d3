package cn.shegong.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.shegong.base.Refusal;
import cn.shegong.disk.AtomicFile;
import cn.shegong.disk.DataFolder;
import cn.shegong.disk.InstanceLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The program's own small files on a simulated disk. */
class PowerProgramTest {
    private final Random random = new Random(5);

    @Test
    void aDataFolderHasOneHolder() {
        try (var disk = new PowerDisk()) {
            var folder = new DataFolder(disk.path("站", "data"));
            try (var lock = InstanceLock.take(folder)) {
                assertThat(lock).isNotNull();
                assertThatThrownBy(() -> InstanceLock.take(folder))
                        .isInstanceOf(Refusal.class)
                        .hasMessageContaining("进程 ");
            }
            InstanceLock.take(folder).close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAtomicFileIsOldOrNewWhereverThePowerGoes(PowerCut model) throws IOException {
        var found = new HashSet<String>();
        for (int operation = 1; operation <= 4; operation++) {
            for (int i = 0; i < 50; i++) {
                found.add(found(model, operation));
            }
        }
        assertThat(found).contains("old").isSubsetOf("old", "x".repeat(9000));
    }

    private String found(PowerCut model, int operation) throws IOException {
        List<PowerDisk> images = new ArrayList<>();
        try (var disk = new PowerDisk()) {
            var file = disk.path("a");
            AtomicFile.write(file, "old".getBytes(StandardCharsets.UTF_8));
            disk.cutAt(disk.operations() + operation, d -> images.add(d.afterCut(model, random)));
            assertThatThrownBy(() -> AtomicFile.write(file, "x".repeat(9000).getBytes(StandardCharsets.UTF_8)))
                    .hasMessage("power cut");
        }
        try (var image = images.get(0)) {
            return Files.readString(image.path("a"));
        }
    }
}
