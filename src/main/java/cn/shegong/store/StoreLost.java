package cn.shegong.store;

import java.io.IOException;

/** No snapshot is what it was: the store cannot be made anew from what lies in the data folder; a backup has to help. */
final class StoreLost extends IOException {
    private static final long serialVersionUID = 1L;

    StoreLost() {
        super("no snapshot is good");
    }
}
