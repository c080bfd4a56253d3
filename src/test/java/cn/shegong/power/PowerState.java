package cn.shegong.power;

import java.util.SortedMap;

/** One of the states that the same files and folders are in at once: live, durable, or that of an image. */
interface PowerState {
    PowerState LIVE = new PowerState() {
        @Override
        public PowerPages content(PowerFile file) {
            return file.live;
        }

        @Override
        public SortedMap<String, PowerNode> entries(PowerFolder folder) {
            return folder.live;
        }
    };

    PowerState DURABLE = new PowerState() {
        @Override
        public PowerPages content(PowerFile file) {
            return file.durable;
        }

        @Override
        public SortedMap<String, PowerNode> entries(PowerFolder folder) {
            return folder.durable;
        }
    };

    PowerPages content(PowerFile file);

    SortedMap<String, PowerNode> entries(PowerFolder folder);
}
