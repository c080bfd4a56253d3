package cn.shegong.app;

import cn.shegong.disk.DataFolder;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which data folder a command works on. */
final class DataOption {
    @Option(names = "--data", paramLabel = "文件夹", description = "数据文件夹；不写就用这台电脑上平常的那个")
    private Path data;

    boolean given() {
        return data != null;
    }

    DataFolder folder() {
        return data == null ? DataFolder.chosen() : new DataFolder(data);
    }
}
