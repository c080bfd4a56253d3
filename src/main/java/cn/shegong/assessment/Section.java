package cn.shegong.assessment;

import java.util.List;
import java.util.Objects;

/** A part of an instrument: items under a heading. */
public record Section(String code, String label, String help, List<Item> items) {
    public Section {
        help = Objects.requireNonNullElse(help, "");
        items = Instrument.list(items);
    }
}
