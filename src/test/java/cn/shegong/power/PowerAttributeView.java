package cn.shegong.power;

import java.io.IOException;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The attributes of the file that a path leads to. */
record PowerAttributeView(PowerPath path) implements BasicFileAttributeView {
    @Override
    public String name() {
        return "basic";
    }

    @Override
    public BasicFileAttributes readAttributes() throws IOException {
        synchronized (path.disk()) {
            return path.disk().tree.find(path).attributes();
        }
    }

    /** Neither an operation nor lost by a cut, as nothing hangs on it. */
    @Override
    public void setTimes(FileTime modified, FileTime accessed, FileTime created) throws IOException {
        synchronized (path.disk()) {
            var node = path.disk().tree.find(path);
            path.disk().faults.requireWritable(path);
            if (modified != null) {
                node.modified = modified;
            }
        }
    }

    Map<String, Object> read(String wanted) throws IOException {
        var attributes = readAttributes();
        var all = new HashMap<String, Object>();
        all.put("size", attributes.size());
        all.put("lastModifiedTime", attributes.lastModifiedTime());
        all.put("lastAccessTime", attributes.lastAccessTime());
        all.put("creationTime", attributes.creationTime());
        all.put("isDirectory", attributes.isDirectory());
        all.put("isRegularFile", attributes.isRegularFile());
        all.put("isSymbolicLink", attributes.isSymbolicLink());
        all.put("isOther", attributes.isOther());
        all.put("fileKey", attributes.fileKey());
        List<String> names =
                Arrays.asList(wanted.substring(wanted.indexOf(':') + 1).split(","));
        if (!names.contains("*")) {
            all.keySet().retainAll(names);
        }
        return all;
    }
}
